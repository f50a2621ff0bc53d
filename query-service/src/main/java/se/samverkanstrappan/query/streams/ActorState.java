package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.actor.ActorView;

/**
 * What the fold remembers about an actor.
 *
 * @param view null until something is known about the actor
 */
record ActorState(Position position, @Nullable ActorView view) {
  static final ActorState START = new ActorState(Position.START, null);
}
