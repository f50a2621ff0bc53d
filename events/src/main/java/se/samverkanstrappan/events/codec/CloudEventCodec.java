package se.samverkanstrappan.events.codec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes recorded events as CloudEvents 1.0 in structured JSON, and reads them back.
 *
 * <p>Extension attributes: {@code dataversion} (revision of the data, from 1), {@code sequence}
 * (position in the aggregate's stream, from 1), {@code epoch} (generation of the published log,
 * from 1), {@code recordedat} (when it was written into the book, UTC to the microsecond) and,
 * where the request that caused it is known, {@code correlationid}, and where it is known who made
 * it, {@code authid} (a pseudonym) and {@code organisation} (the id of the actor it acted for). The
 * standard's {@code time} says the same as {@code recordedat}: when something happened in the world
 * is in the data, often only to the month or year.
 *
 * <p>An instance may be shared between threads.
 */
public final class CloudEventCodec {
  /** The media type of the records on the event topics. */
  public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

  private static final String SPEC_VERSION = "1.0";

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
    ObjectNode envelope = WireJson.MAPPER.createObjectNode();
    envelope.put("specversion", SPEC_VERSION);
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
    Author author = event.author();
    if (author != null) {
      envelope.put("authid", author.subject());
      if (author.organisation() != null) {
        envelope.put("organisation", author.organisation());
      }
    }
    envelope.set("data", payloads.toTree(payload));
    return WireJson.MAPPER.writeValueAsBytes(envelope);
  }

  /**
   * Reads a record of an event topic. Attributes this version does not know are left out.
   *
   * @throws UnreadableEvent where the bytes are not such a record
   */
  public RecordedEvent decode(byte[] record) {
    JsonNode envelope = WireJson.parse(record);
    try {
      return read(envelope);
    } catch (UnreadableEvent e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnreadableEvent(e);
    }
  }

  private RecordedEvent read(JsonNode envelope) {
    if (!text(envelope, "specversion").equals(SPEC_VERSION)) {
      throw new IllegalArgumentException("not a CloudEvent " + SPEC_VERSION);
    }
    String type = text(envelope, "type");
    return new RecordedEvent(
        text(envelope, "id"),
        AggregateKind.ofType(type),
        text(envelope, "subject"),
        fromOne(envelope, "sequence", Long.MAX_VALUE),
        (int) fromOne(envelope, "epoch", Integer.MAX_VALUE),
        Instant.parse(text(envelope, "recordedat")),
        optional(envelope, "correlationid"),
        author(envelope),
        payloads.fromTree(
            type,
            (int) fromOne(envelope, "dataversion", Integer.MAX_VALUE),
            required(envelope, "data")));
  }

  private static @Nullable Author author(JsonNode envelope) {
    String subject = optional(envelope, "authid");
    return subject == null ? null : new Author(subject, optional(envelope, "organisation"));
  }

  private static @Nullable String optional(JsonNode envelope, String attribute) {
    return envelope.has(attribute) ? text(envelope, attribute) : null;
  }

  private static String text(JsonNode envelope, String attribute) {
    JsonNode value = required(envelope, attribute);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw new IllegalArgumentException("attribute " + attribute + " is not a text");
    }
    return value.stringValue();
  }

  private static long fromOne(JsonNode envelope, String attribute, long greatest) {
    JsonNode value = required(envelope, attribute);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("attribute " + attribute + " is not a whole number");
    }
    if (value.longValue() < 1 || value.longValue() > greatest) {
      throw new IllegalArgumentException("attribute " + attribute + " is out of range");
    }
    return value.longValue();
  }

  private static JsonNode required(JsonNode envelope, String attribute) {
    JsonNode value = envelope.get(attribute);
    if (value == null) {
      throw new IllegalArgumentException("no attribute " + attribute);
    }
    return value;
  }
}
