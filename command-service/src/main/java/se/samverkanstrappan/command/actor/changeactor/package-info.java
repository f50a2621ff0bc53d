/** Replacing the register's facts on an actor. */
@NullMarked
package se.samverkanstrappan.command.actor.changeactor;

import org.jspecify.annotations.NullMarked;
