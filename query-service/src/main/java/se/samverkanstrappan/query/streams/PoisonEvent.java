package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.Nullable;

/** A record that cannot be folded and must not stop the rest. */
final class PoisonEvent extends RuntimeException {
  private final Kind kind;

  PoisonEvent(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** Why it cannot be folded, as the dead letter says. */
  enum Kind {
    UNREADABLE("unreadable"),
    MISPLACED("misplaced"),
    UNFOLDABLE("unfoldable"),
    SEQUENCE_CONFLICT("sequence-conflict");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
