package se.samverkanstrappan.command.publishing;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The generations of the published log, for whoever changes what has been published already. */
public final class Epochs implements PresentEpoch {
  private final PublicationTable publications;
  private final Guard guard;

  Epochs(PublicationTable publications, Guard guard) {
    this.publications = publications;
    this.guard = guard;
  }

  /**
   * Asks, in the caller's transaction, that the book be published again. Others that ask wait until
   * the transaction ends; what several asked for comes together.
   *
   * @return the first epoch that is published of the book as the transaction leaves it
   */
  public int raise() {
    int epoch = publications.raise();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            guard.hurry();
          }
        });
    return epoch;
  }

  @Override
  public boolean is(int epoch) {
    return publications.isPresent(epoch);
  }

  /** The epoch that would be the next. */
  public int next() {
    return publications.epoch() + 1;
  }

  /**
   * Whether the present log is of this epoch or of a later one, and holds all that the book held
   * when it was raised. Who reads it may still be serving an earlier one.
   */
  public boolean isComplete(int epoch) {
    Publication known = publications.read();
    return known.epoch() >= epoch && known.complete();
  }
}
