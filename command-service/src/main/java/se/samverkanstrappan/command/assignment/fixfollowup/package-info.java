/**
 * Fixing a follow-up of a government assignment: keeping what it says, for ever, as an event.
 *
 * <p>It is worked out where it is read, from everything that is known of the linked collaborations.
 * Here nothing of that is known: only that what was sent is what is said of it.
 */
@NullMarked
package se.samverkanstrappan.command.assignment.fixfollowup;

import org.jspecify.annotations.NullMarked;
