package se.samverkanstrappan.query.store;

/** How far a generation has come that was asked for. */
public enum RebuildState {
  /** It reads the log; the one that is served is fed as before. */
  CATCHING_UP(true),

  /** It has read the log, and is compared with the one that is served. */
  COMPARING(true),

  /** It says something else than the one that is served: somebody has to decide. */
  DIFFERS(true),

  /** It takes over as soon as it shows no less than the one that is served. */
  SWITCHING(true),

  /** It was served. */
  DONE(false),

  /** It was given up. */
  ABANDONED(false);

  private final boolean runs;

  RebuildState(boolean runs) {
    this.runs = runs;
  }

  /** Whether the generation is being made. */
  public boolean runs() {
    return runs;
  }
}
