package se.samverkanstrappan.command.publishing;

/** The generation of the published log that holds what the book holds. */
public interface PresentEpoch {
  /**
   * Whether an epoch is the present one, and nobody has asked for another. Who asks for another
   * waits until the caller's transaction ends; and this waits for who is just asking.
   */
  boolean is(int epoch);
}
