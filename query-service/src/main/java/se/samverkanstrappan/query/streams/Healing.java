package se.samverkanstrappan.query.streams;

/** Asks whoever has the book to publish events again that are missing here. */
@FunctionalInterface
interface Healing {
  /**
   * Asks without waiting for an answer, and without ever throwing.
   *
   * @param stream the aggregate's stream in the book, its kind before its id
   * @param fromVersion the first sequence that is missing
   */
  void publishAgain(String stream, long fromVersion);
}
