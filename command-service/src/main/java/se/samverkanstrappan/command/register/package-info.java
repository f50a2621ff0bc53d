/** The register of actors that the first start takes in. */
@NullMarked
package se.samverkanstrappan.command.register;

import org.jspecify.annotations.NullMarked;
