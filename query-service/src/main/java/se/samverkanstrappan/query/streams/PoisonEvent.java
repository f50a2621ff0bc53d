package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;

/** A record that cannot be folded and must not stop the rest. */
final class PoisonEvent extends RuntimeException {
  private final Kind kind;
  private final transient @Nullable RecordedEvent event;
  private final @Nullable String kept;

  private PoisonEvent(
      Kind kind,
      String message,
      @Nullable Throwable cause,
      @Nullable RecordedEvent event,
      @Nullable String kept) {
    super(message, cause);
    this.kind = kind;
    this.event = event;
    this.kept = kept;
  }

  static PoisonEvent unreadable(Throwable cause) {
    return new PoisonEvent(Kind.UNREADABLE, String.valueOf(cause.getMessage()), cause, null, null);
  }

  static PoisonEvent misplaced(RecordedEvent event) {
    String message =
        "event of %s, epoch %d does not belong here".formatted(event.aggregateId(), event.epoch());
    return new PoisonEvent(Kind.MISPLACED, message, null, event, null);
  }

  /** The book has no event of that sequence, nor any that comes before it and is missing. */
  static PoisonEvent notOfTheBook(RecordedEvent event) {
    String message = "the book has no event %d of its aggregate".formatted(event.sequence());
    return new PoisonEvent(Kind.MISPLACED, message, null, event, null);
  }

  static PoisonEvent unfoldable(RecordedEvent event, Throwable cause) {
    String message = "cannot be folded: " + cause.getMessage();
    return new PoisonEvent(Kind.UNFOLDABLE, message, cause, event, null);
  }

  /**
   * Another event came first under the same sequence.
   *
   * @param kept the id of that event
   */
  static PoisonEvent conflict(RecordedEvent event, @Nullable String kept) {
    String message =
        "another event already had sequence %d of %s"
            .formatted(event.sequence(), event.aggregateId());
    return new PoisonEvent(Kind.SEQUENCE_CONFLICT, message, null, event, kept);
  }

  Kind kind() {
    return kind;
  }

  /** The event, where it could be read. */
  @Nullable RecordedEvent event() {
    return event;
  }

  /** The id of the event that has the sequence, where that is the matter. */
  @Nullable String kept() {
    return kept;
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
