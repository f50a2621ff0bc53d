package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.Nullable;

/**
 * What the fold remembers about an aggregate that is told as a whole.
 *
 * @param view null until something is known about the aggregate
 */
record KeptView<V>(Position position, @Nullable V view) {
  static <V> KeptView<V> start() {
    return new KeptView<>(Position.START, null);
  }
}
