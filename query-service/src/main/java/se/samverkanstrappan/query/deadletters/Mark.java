package se.samverkanstrappan.query.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has to be known of an open letter for what it belongs to to be marked. */
record Mark(
    String id, @Nullable String generation, String cause, long wanted, Instant at, long place) {
  static Mark of(Letter letter) {
    return new Mark(
        letter.id(),
        letter.generation(),
        letter.cause(),
        letter.wanted(),
        letter.at(),
        letter.place());
  }

  boolean isOf(String one) {
    return one.equals(generation);
  }

  boolean isConflict() {
    return cause.equals(Letter.CONFLICT);
  }

  String name() {
    return Letter.name(generation, id);
  }
}
