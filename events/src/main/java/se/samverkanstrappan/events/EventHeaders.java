package se.samverkanstrappan.events;

/**
 * What records on event topics bear besides the event: one of these, where the book has sent it.
 */
public final class EventHeaders {
  /** Where the event stands in the book: 8 bytes, big-endian; borne when it is sent first. */
  public static final String POSITION = "position";

  /** Borne, without a value, by what is sent once more for a reader that missed it. */
  public static final String SENT_AGAIN = "sent-again";

  private EventHeaders() {}
}
