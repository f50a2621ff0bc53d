/** What is asked of the facts on an actor, whether it is registered or changed. */
@NullMarked
package se.samverkanstrappan.command.actor.profile;

import org.jspecify.annotations.NullMarked;
