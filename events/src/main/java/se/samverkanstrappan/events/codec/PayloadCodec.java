package se.samverkanstrappan.events.codec;

import java.util.List;
import java.util.Optional;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.UnknownEvent;
import tools.jackson.databind.JsonNode;

/**
 * Turns the data of an event into JSON and back, whatever revision it was written in.
 *
 * <p>Both the book and Kafka hold data written here, so there is one place where an old revision is
 * understood. An instance may be shared between threads.
 */
public final class PayloadCodec {
  private static final List<Upcaster> UPCASTERS = List.of(StayOfItsOwn.UPCASTER);

  private final EventTypes types;
  private final UpcasterChain upcasters;

  public PayloadCodec() {
    this(EventTypes.today(), UPCASTERS);
  }

  PayloadCodec(EventTypes types, List<Upcaster> upcasters) {
    this.types = types;
    this.upcasters = new UpcasterChain(types.all(), upcasters);
  }

  /**
   * The wire name of an event, as it came for one that is not known here.
   *
   * @throws IllegalArgumentException for a class that is not an event of this version
   */
  public String typeOf(DomainEvent event) {
    return event instanceof UnknownEvent unknown
        ? unknown.type()
        : types.writtenAs(event.getClass()).name();
  }

  /**
   * The revision an event's data is written in, from 1.
   *
   * @throws IllegalArgumentException for a class that is not an event of this version
   */
  public int dataVersionOf(DomainEvent event) {
    return event instanceof UnknownEvent unknown
        ? unknown.dataVersion()
        : types.writtenAs(event.getClass()).dataVersion();
  }

  /** The event's data as a JSON tree. */
  public JsonNode toTree(DomainEvent event) {
    return event instanceof UnknownEvent unknown
        ? unknown.data()
        : WireJson.MAPPER.valueToTree(event);
  }

  /** The event's data as JSON in UTF-8. */
  public byte[] toBytes(DomainEvent event) {
    return WireJson.MAPPER.writeValueAsBytes(toTree(event));
  }

  /**
   * Reads the data of an event of any stored revision; the tree is left as it was.
   *
   * @param dataVersion the revision the data was written in, from 1
   * @return the event, or an {@link UnknownEvent} where type or revision is newer than this version
   * @throws UnreadableEvent where the data does not have the type's shape
   */
  public DomainEvent fromTree(String type, int dataVersion, JsonNode data) {
    try {
      return read(type, dataVersion, data);
    } catch (RuntimeException e) { // also what an upcaster or a record's constructor throws
      throw new UnreadableEvent(e);
    }
  }

  /** As {@link #fromTree}, from JSON in UTF-8. */
  public DomainEvent fromBytes(String type, int dataVersion, byte[] data) {
    return fromTree(type, dataVersion, WireJson.parse(data));
  }

  private DomainEvent read(String type, int dataVersion, JsonNode data) {
    if (dataVersion < 1) {
      throw new IllegalArgumentException("no revision " + dataVersion + " of " + type);
    }
    Optional<EventType> known = types.named(type).filter(each -> dataVersion <= each.dataVersion());
    if (known.isEmpty()) {
      return new UnknownEvent(type, dataVersion, data);
    }
    if (!data.isObject()) {
      throw new IllegalArgumentException("the data of " + type + " is not an object");
    }
    JsonNode current = upcasters.toToday(known.get(), dataVersion, data);
    return WireJson.MAPPER.treeToValue(current, known.get().payload());
  }
}
