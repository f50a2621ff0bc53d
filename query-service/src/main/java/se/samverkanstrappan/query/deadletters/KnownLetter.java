package se.samverkanstrappan.query.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * A letter and what became of it.
 *
 * @param resolution null while it is open
 */
public record KnownLetter(Letter letter, @Nullable Resolution resolution) {
  public LetterState state() {
    return resolution == null ? LetterState.OPEN : LetterState.RESOLVED;
  }

  public boolean isOpen() {
    return resolution == null;
  }

  KnownLetter with(Resolution now) {
    return new KnownLetter(letter, now);
  }
}
