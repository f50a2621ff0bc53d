package se.samverkanstrappan.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.UnknownEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the data of an event into JSON and back, whatever revision it was written in.
 *
 * <p>Both the book and Kafka hold data written here, so there is one place where an old revision is
 * understood.
 */
public final class PayloadCodec {
  private static final List<Upcaster> UPCASTERS = List.of();

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final Map<String, Upcaster> upcasters = new HashMap<>();

  public PayloadCodec() {
    this(UPCASTERS);
  }

  PayloadCodec(List<Upcaster> upcasters) {
    upcasters.forEach(each -> this.upcasters.put(each.type() + " " + each.from(), each));
  }

  JsonMapper mapper() {
    return mapper;
  }

  /** The wire name of an event, as it came for one that is not known here. */
  public String typeOf(DomainEvent event) {
    return event instanceof UnknownEvent unknown
        ? unknown.type()
        : EventTypes.of(event.getClass()).name();
  }

  /** The revision an event's data is written in. */
  public int dataVersionOf(DomainEvent event) {
    return event instanceof UnknownEvent unknown
        ? unknown.dataVersion()
        : EventTypes.of(event.getClass()).dataVersion();
  }

  /** The event's data as a JSON tree. */
  public JsonNode toTree(DomainEvent event) {
    return event instanceof UnknownEvent unknown ? unknown.data() : mapper.valueToTree(event);
  }

  /** The event's data as JSON in UTF-8. */
  public byte[] toBytes(DomainEvent event) {
    return mapper.writeValueAsBytes(toTree(event));
  }

  /**
   * Reads the data of an event of any stored revision.
   *
   * @return the event, or an {@link UnknownEvent} where type or revision is newer than this version
   * @throws tools.jackson.core.JacksonException where the data does not have the type's shape
   */
  public DomainEvent fromTree(String type, int dataVersion, JsonNode data) {
    Optional<EventType> known =
        EventTypes.byName(type).filter(each -> dataVersion <= each.dataVersion());
    if (known.isEmpty()) {
      return new UnknownEvent(type, dataVersion, data);
    }
    return mapper.treeToValue(upcast(known.get(), dataVersion, data), known.get().payload());
  }

  /** As {@link #fromTree}, from JSON in UTF-8. */
  public DomainEvent fromBytes(String type, int dataVersion, byte[] data) {
    return fromTree(type, dataVersion, mapper.readTree(data));
  }

  private JsonNode upcast(EventType type, int dataVersion, JsonNode data) {
    JsonNode current = data;
    for (int version = dataVersion; version < type.dataVersion(); version++) {
      Upcaster upcaster = upcasters.get(type.name() + " " + version);
      current = upcaster == null ? current : upcaster.step().apply(current);
    }
    return current;
  }
}
