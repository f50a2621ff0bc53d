/** Registering a collaboration. */
@NullMarked
package se.samverkanstrappan.command.collaboration.opencollaboration;

import org.jspecify.annotations.NullMarked;
