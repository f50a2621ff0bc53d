package se.samverkanstrappan.query.store;

/** How far the sinks have come. */
final class Offsets {
  /** Where the sinks' offsets and the generation served are written down. */
  static final String COLLECTION = "projection";

  private Offsets() {}
}
