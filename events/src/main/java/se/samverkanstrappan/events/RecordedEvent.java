package se.samverkanstrappan.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event with where it stands in the book.
 *
 * @param id the event's own id, the same wherever and however often it is published
 * @param aggregate what kind of thing it happened to
 * @param aggregateId the id of the thing, unique within its kind; the key on Kafka
 * @param sequence the position in the aggregate's stream, the first is 1; also the version the
 *     aggregate has after it
 * @param epoch the generation of the published log, from 1
 * @param recordedAt when it was written into the book, to the microsecond; never decreasing within
 *     a stream
 * @param correlationId the request that caused it
 * @param author who made that request; null where it is not known, as of what was recorded before
 *     there were accounts
 * @param payload what happened
 */
public record RecordedEvent(
    String id,
    AggregateKind aggregate,
    String aggregateId,
    long sequence,
    int epoch,
    Instant recordedAt,
    @Nullable String correlationId,
    @Nullable Author author,
    DomainEvent payload) {
  public RecordedEvent {
    // what cannot be written cannot be held: the same before and after a journey over the wire
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
