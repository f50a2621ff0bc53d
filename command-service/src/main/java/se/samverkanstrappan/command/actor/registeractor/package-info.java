/** Entering an actor into the register. */
@NullMarked
package se.samverkanstrappan.command.actor.registeractor;

import org.jspecify.annotations.NullMarked;
