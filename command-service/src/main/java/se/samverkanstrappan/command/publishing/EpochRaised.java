package se.samverkanstrappan.command.publishing;

/** What else is to be done when a new generation of the published log begins. */
@FunctionalInterface
public interface EpochRaised {
  /** Runs in the transaction that raises the epoch. */
  void raised(int epoch);
}
