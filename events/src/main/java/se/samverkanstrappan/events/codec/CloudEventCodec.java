package se.samverkanstrappan.events.codec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes recorded events as CloudEvents 1.0 in structured JSON, and reads them back.
 *
 * <p>Extension attributes: {@code dataversion} (revision of the data), {@code sequence} (position
 * in the aggregate's stream), {@code epoch} (generation of the published log), {@code recordedat}
 * (when it was written into the book, to the microsecond) and {@code correlationid}.
 */
public final class CloudEventCodec {
  /** The media type of the records on the event topics. */
  public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

  private final PayloadCodec payloads;

  public CloudEventCodec() {
    this(new PayloadCodec());
  }

  public CloudEventCodec(PayloadCodec payloads) {
    this.payloads = payloads;
  }

  /** The event as structured JSON in UTF-8. */
  public byte[] encode(RecordedEvent event) {
    DomainEvent payload = event.payload();
    ObjectNode envelope = payloads.mapper().createObjectNode();
    envelope.put("specversion", "1.0");
    envelope.put("id", event.id());
    envelope.put("source", "/samverkanstrappan/" + event.aggregate().word());
    envelope.put("type", payloads.typeOf(payload));
    envelope.put("subject", event.aggregateId());
    envelope.put("time", Timestamps.format(event.recordedAt()));
    envelope.put("datacontenttype", "application/json");
    envelope.put("dataversion", payloads.dataVersionOf(payload));
    envelope.put("sequence", event.sequence());
    envelope.put("epoch", event.epoch());
    envelope.put("recordedat", Timestamps.format(event.recordedAt()));
    if (event.correlationId() != null) {
      envelope.put("correlationid", event.correlationId());
    }
    envelope.set("data", payloads.toTree(payload));
    return payloads.mapper().writeValueAsBytes(envelope);
  }

  /**
   * Reads a record of an event topic.
   *
   * @throws UnreadableEvent where the bytes are not such a record
   */
  public RecordedEvent decode(byte[] record) {
    try {
      return read(payloads.mapper().readTree(record));
    } catch (RuntimeException e) {
      throw new UnreadableEvent(e);
    }
  }

  private RecordedEvent read(JsonNode envelope) {
    String type = required(envelope, "type").asString();
    return new RecordedEvent(
        required(envelope, "id").asString(),
        AggregateKind.ofType(type),
        required(envelope, "subject").asString(),
        required(envelope, "sequence").asLong(),
        required(envelope, "epoch").asInt(),
        Instant.parse(required(envelope, "recordedat").asString()),
        optional(envelope, "correlationid"),
        payloads.fromTree(
            type, required(envelope, "dataversion").asInt(), required(envelope, "data")));
  }

  private static JsonNode required(JsonNode envelope, String attribute) {
    JsonNode value = envelope.get(attribute);
    if (value == null) {
      throw new IllegalArgumentException("no attribute " + attribute);
    }
    return value;
  }

  private static @Nullable String optional(JsonNode envelope, String attribute) {
    JsonNode value = envelope.get(attribute);
    return value == null ? null : value.asString();
  }
}
