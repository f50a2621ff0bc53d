package se.samverkanstrappan.query.streams;

import java.util.OptionalInt;
import java.util.function.Consumer;

/** Asks whoever has the book to publish events again that are missing here. */
@FunctionalInterface
interface Healing {
  /**
   * Asks without waiting for an answer, and without ever throwing.
   *
   * @param stream the aggregate's stream in the book, its kind before its id
   * @param fromVersion the first sequence that is missing
   * @param answered is told, by any thread, how many events were published, none where the book has
   *     no such stream; is told nothing where nobody answered
   */
  void publishAgain(String stream, long fromVersion, Consumer<OptionalInt> answered);
}
