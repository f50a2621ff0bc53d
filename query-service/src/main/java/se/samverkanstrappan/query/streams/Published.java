package se.samverkanstrappan.query.streams;

/** Knows how far the book is published. */
@FunctionalInterface
interface Published {
  /**
   * Whether the log of an epoch holds all that the book held when the epoch began; false also where
   * that cannot be found out just now. It never throws.
   */
  boolean whole(int epoch);
}
