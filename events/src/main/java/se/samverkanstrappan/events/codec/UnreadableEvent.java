package se.samverkanstrappan.events.codec;

/**
 * What was to be read is not an event that any version of this contract could have written.
 *
 * <p>Reading it again gives the same: it belongs on the dead-letter topic, with the message as its
 * cause. The message may hold a piece of what was read.
 */
public final class UnreadableEvent extends RuntimeException {
  UnreadableEvent(Throwable cause) {
    super("not a readable event: " + cause.getMessage(), cause);
  }
}
