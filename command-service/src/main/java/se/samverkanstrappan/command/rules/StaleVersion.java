package se.samverkanstrappan.command.rules;

/** What the caller saw is not what stands now. */
public final class StaleVersion extends RuntimeException {
  public StaleVersion(long expected, long actual) {
    super("the version is " + actual + " and not " + expected, null, false, false);
  }

  /** Another writer came in between each time. */
  public StaleVersion(long expected) {
    super("the version is no longer " + expected, null, false, false);
  }
}
