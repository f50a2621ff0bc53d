package se.samverkanstrappan.command.importing.run;

/** What becomes of an import that has faults. */
public enum Mode {
  /** One fault refuses all. */
  ALL,
  /** What has no fault goes in. */
  VALID
}
