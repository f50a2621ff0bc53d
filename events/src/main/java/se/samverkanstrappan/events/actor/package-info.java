/** What can happen to an actor in the register. */
@NullMarked
package se.samverkanstrappan.events.actor;

import org.jspecify.annotations.NullMarked;
