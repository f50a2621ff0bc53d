package se.samverkanstrappan.query.deadletters;

/** Puts down for ever, and for all instances, what became of a letter. */
@FunctionalInterface
public interface Resolutions {
  /**
   * Writes it, and waits until it is kept.
   *
   * @throws se.samverkanstrappan.query.web.Refusal where it could not be
   */
  void write(Letter letter, Resolution resolution);
}
