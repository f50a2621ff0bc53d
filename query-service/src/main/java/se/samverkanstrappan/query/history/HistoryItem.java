package se.samverkanstrappan.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.databind.JsonNode;

/**
 * One event of a collaboration.
 *
 * @param version the version that the collaboration has after it
 * @param id the event's own id
 * @param by who did it, by a pseudonym; null where that is not known
 * @param data what it says, in the revision that is written today
 */
record HistoryItem(
    long version,
    String id,
    String type,
    int dataVersion,
    Instant recordedAt,
    @Nullable String correlationId,
    @Nullable Author by,
    JsonNode data) {
  static HistoryItem of(RecordedEvent event, PayloadCodec codec) {
    return new HistoryItem(
        event.sequence(),
        event.id(),
        codec.typeOf(event.payload()),
        codec.dataVersionOf(event.payload()),
        event.recordedAt(),
        event.correlationId(),
        event.author(),
        codec.toTree(event.payload()));
  }
}
