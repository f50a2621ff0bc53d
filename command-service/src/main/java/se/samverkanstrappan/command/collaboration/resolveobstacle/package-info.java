/** An obstacle that holds a collaboration back no more. */
@NullMarked
package se.samverkanstrappan.command.collaboration.resolveobstacle;

import org.jspecify.annotations.NullMarked;
