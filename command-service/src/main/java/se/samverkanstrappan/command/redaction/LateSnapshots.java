package se.samverkanstrappan.command.redaction;

import se.samverkanstrappan.command.publishing.EpochRaised;

/**
 * Forgets snapshots of texts that were taken out. One that was being made of what stood there
 * before may be stored after the act, and even after the epoch was raised, which may follow at
 * once; by the time all of it is published and compared it has been.
 */
record LateSnapshots(RedactionTable acts) implements EpochRaised {
  @Override
  public void raised(int epoch) {
    acts.forgetSnapshots();
  }

  @Override
  public void complete(int epoch) {
    acts.forgetSnapshots();
  }
}
