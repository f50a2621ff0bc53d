/** The register of actors. */
@NullMarked
package se.samverkanstrappan.query.actor;

import org.jspecify.annotations.NullMarked;
