package se.samverkanstrappan.command.publishing;

/**
 * What else is to be done when a new generation of the published log begins, and when it is whole.
 */
public interface EpochRaised {
  /** Runs in the transaction that raises the epoch. */
  void raised(int epoch);

  /**
   * Runs when all that was in the book at that time was published in it and compared, at each
   * instance that publishes at least once; in a transaction.
   */
  void complete(int epoch);
}
