package se.samverkanstrappan.command.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.eventstore.EventMetadata;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.codec.CloudEventCodec;

/** Makes of an event in the book a record for Kafka. */
final class RecordedEvents {
  private final CloudEventCodec codec = new CloudEventCodec();

  /**
   * The record of an event, keyed by the aggregate's plain id.
   *
   * @param message as read from the book; its aggregate identifier begins with the kind's word
   */
  ProducerRecord<String, byte[]> record(DomainEventMessage<?> message, int epoch) {
    RecordedEvent event = event(message, epoch);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            Topics.events(event.aggregate(), epoch), event.aggregateId(), codec.encode(event));
    record.headers().add("content-type", CloudEventCodec.CONTENT_TYPE.getBytes(UTF_8));
    String trace = text(message.getMetaData(), EventMetadata.TRACE);
    if (trace != null) {
      record.headers().add(EventMetadata.TRACE, trace.getBytes(UTF_8));
    }
    return record;
  }

  /** The event as it is published. */
  static RecordedEvent event(DomainEventMessage<?> message, int epoch) {
    String stream = message.getAggregateIdentifier();
    int slash = stream.indexOf('/');
    MetaData metadata = message.getMetaData();
    return new RecordedEvent(
        message.getIdentifier(),
        kind(stream.substring(0, slash)),
        stream.substring(slash + 1),
        message.getSequenceNumber() + 1,
        epoch,
        recordedAt(message, metadata),
        text(metadata, EventMetadata.CORRELATION_ID),
        author(metadata),
        (DomainEvent) message.getPayload());
  }

  private static AggregateKind kind(String word) {
    return Arrays.stream(AggregateKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of aggregate is called " + word));
  }

  private static Instant recordedAt(DomainEventMessage<?> message, MetaData metadata) {
    String text = text(metadata, EventMetadata.RECORDED_AT);
    return text == null ? message.getTimestamp() : Instant.parse(text);
  }

  private static @Nullable Author author(MetaData metadata) {
    String subject = text(metadata, EventMetadata.SUBJECT);
    return subject == null ? null : new Author(subject, text(metadata, EventMetadata.ORGANISATION));
  }

  private static @Nullable String text(MetaData metadata, String key) {
    Object value = metadata.get(key);
    return value == null ? null : value.toString();
  }
}
