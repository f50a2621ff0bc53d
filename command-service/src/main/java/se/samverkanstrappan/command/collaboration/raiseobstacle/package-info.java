/** Telling what holds a collaboration back. */
@NullMarked
package se.samverkanstrappan.command.collaboration.raiseobstacle;

import org.jspecify.annotations.NullMarked;
