package se.samverkanstrappan.command.publishing;

/** What a comparison of the book with the published log came to. */
sealed interface Verdict {
  /** Nothing is missing on either side. */
  record Agrees(Publication publication) implements Verdict {}

  /** Kafka misses what was acknowledged: send again from a position on, in the same epoch. */
  record GoBack(long position, Publication publication, String reason) implements Verdict {}

  /** Counts differ though Kafka misses nothing: events were passed over or sent too often. */
  record Recount(long position, Publication publication, String reason) implements Verdict {}

  /**
   * Kafka holds what the book does not, or texts were taken out of the book: send everything to the
   * topics of a new epoch.
   */
  record NewEpoch(Publication publication, String reason) implements Verdict {}
}
