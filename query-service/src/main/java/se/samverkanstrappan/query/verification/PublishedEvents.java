package se.samverkanstrappan.query.verification;

import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;

/** The events as they were published. */
@FunctionalInterface
public interface PublishedEvents {
  /** Takes what is read. */
  interface Reader {
    /** Those of an aggregate come in the order they were published in, some perhaps again. */
    void event(RecordedEvent event);

    /** Something that is no event of the aggregate under whose key it was published. */
    void unreadable(AggregateKind kind, String key);
  }

  /**
   * Reads all that is there of an epoch now.
   *
   * @throws Unreachable where they cannot be read
   */
  void read(int epoch, Reader reader) throws Unreachable;

  /** What they were published to is away, or not as it should be. */
  final class Unreachable extends Exception {
    public Unreachable(Throwable cause) {
      super("the published events cannot be read: " + cause.getMessage(), cause);
    }
  }
}
