package se.samverkanstrappan.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.UnknownEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the data of an event into JSON and back, whatever revision it was written in.
 *
 * <p>Both the book and Kafka hold data written here, so there is one place where an old revision is
 * understood. An instance may be shared between threads.
 */
public final class PayloadCodec {
  private static final List<Upcaster> UPCASTERS = List.of();

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          // what is written stands in the order it is declared in, so that a person can read it
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          // a field added by a later version must not stop this one
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // a value of the wrong type is a fault to be told, not something to guess a meaning for
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          // the wire holds the names of constants, even should one get a toString of its own
          .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          // numbers of unknown events are passed on to the last digit
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final EventTypes types;
  private final UpcasterChain upcasters;

  public PayloadCodec() {
    this(EventTypes.today(), UPCASTERS);
  }

  PayloadCodec(EventTypes types, List<Upcaster> upcasters) {
    this.types = types;
    this.upcasters = new UpcasterChain(types.all(), upcasters);
  }

  JsonMapper mapper() {
    return MAPPER;
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
    return event instanceof UnknownEvent unknown ? unknown.data() : MAPPER.valueToTree(event);
  }

  /** The event's data as JSON in UTF-8. */
  public byte[] toBytes(DomainEvent event) {
    return MAPPER.writeValueAsBytes(toTree(event));
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
    return fromTree(type, dataVersion, parse(data));
  }

  /** The tree in the bytes; throws {@link UnreadableEvent} where they are not JSON. */
  static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (RuntimeException e) { // also for a record without a value
      throw new UnreadableEvent(e);
    }
  }

  private DomainEvent read(String type, int dataVersion, JsonNode data) {
    if (dataVersion < 1) {
      throw new IllegalArgumentException("no revision " + dataVersion + " of " + type);
    }
    Optional<EventType> known = types.named(type).filter(each -> dataVersion <= each.dataVersion());
    if (known.isEmpty()) {
      return new UnknownEvent(type, dataVersion, data);
    }
    JsonNode current = upcasters.toToday(known.get(), dataVersion, data);
    if (!current.isObject()) {
      throw new IllegalArgumentException("the data of " + type + " is not an object");
    }
    return MAPPER.treeToValue(current, known.get().payload());
  }
}
