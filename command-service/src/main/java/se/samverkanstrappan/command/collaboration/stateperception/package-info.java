/** Telling a participant's own view. */
@NullMarked
package se.samverkanstrappan.command.collaboration.stateperception;

import org.jspecify.annotations.NullMarked;
