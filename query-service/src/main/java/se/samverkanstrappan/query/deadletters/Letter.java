package se.samverkanstrappan.query.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be folded.
 *
 * @param id where the record came from: topic, partition and offset; of one that had waited, where
 *     it was met again, and its sequence
 * @param generation the name of the generation that could not fold it; null where it is not told
 * @param cause a word
 * @param message the same in more words, of the program
 * @param aggregate what it belongs to, its kind before its id; null where that cannot be told
 * @param sequence of the event, where it can be read
 * @param wanted the version from which the book is to be asked again, 0 where it cannot be
 * @param offset null where it had waited for others in between
 * @param size of the record in bytes
 * @param text its beginning
 * @param place its offset on the dead-letter topic
 */
public record Letter(
    String id,
    @Nullable String generation,
    String cause,
    String message,
    @Nullable String key,
    @Nullable String aggregate,
    @Nullable Long sequence,
    long wanted,
    String topic,
    int partition,
    @Nullable Long offset,
    Instant at,
    int size,
    String text,
    long place) {
  /** What an aggregate begins with that is a collaboration. */
  static final String COLLABORATION = "collaboration/";

  /** The cause of one whose sequence another event has. */
  public static final String CONFLICT = "sequence-conflict";

  /** The id of the collaboration it belongs to, if it does to one. */
  public @Nullable String collaboration() {
    return aggregate != null && aggregate.startsWith(COLLABORATION)
        ? aggregate.substring(COLLABORATION.length())
        : null;
  }

  /** What tells it from the letter of the same record in another generation. */
  String name() {
    return name(generation, id);
  }

  static String name(@Nullable String generation, String id) {
    return generation + " " + id;
  }

  boolean isConflict() {
    return cause.equals(CONFLICT);
  }

  /** The same at another place of the topic, where all before it was taken away. */
  Letter at(long otherPlace) {
    return new Letter(
        id,
        generation,
        cause,
        message,
        key,
        aggregate,
        sequence,
        wanted,
        topic,
        partition,
        offset,
        at,
        size,
        text,
        otherPlace);
  }
}
