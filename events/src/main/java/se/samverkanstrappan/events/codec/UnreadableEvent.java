package se.samverkanstrappan.events.codec;

/**
 * A record on an event topic is not an event that any version of this contract could have written.
 */
public final class UnreadableEvent extends RuntimeException {
  UnreadableEvent(Throwable cause) {
    super("not a readable event: " + cause.getMessage(), cause);
  }
}
