package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;

/**
 * How far the fold of one aggregate has come.
 *
 * @param version the sequence of the last event folded; 0 before the first
 * @param lastEventId the id of that event
 */
record Position(long version, @Nullable String lastEventId) {
  static final Position START = new Position(0, null);

  /** What is to be done with an event that arrives here. */
  Arrival judge(RecordedEvent event) {
    if (event.sequence() > version + 1) {
      return Arrival.AFTER_GAP;
    }
    if (event.sequence() == version + 1) {
      return Arrival.NEXT;
    }
    return event.sequence() == version && !event.id().equals(lastEventId)
        ? Arrival.CONFLICT
        : Arrival.REPEAT;
  }

  /** How an event stands to what was folded before it. */
  enum Arrival {
    NEXT,
    REPEAT,
    AFTER_GAP,
    CONFLICT
  }
}
