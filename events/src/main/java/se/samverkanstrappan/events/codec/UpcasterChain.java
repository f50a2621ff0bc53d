package se.samverkanstrappan.events.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The steps from every stored revision of every event to the one that is written today. */
final class UpcasterChain {
  private final Map<Link, Upcaster> links = new HashMap<>();

  /** One step of one type; an own key, since an {@link Upcaster} is compared by its function. */
  private record Link(String type, int from) {}

  /**
   * Takes exactly one upcaster per type and revision before today's.
   *
   * @throws IllegalArgumentException where one is missing, there twice or leads nowhere
   */
  UpcasterChain(List<EventType> types, List<Upcaster> upcasters) {
    for (Upcaster each : upcasters) {
      if (links.put(new Link(each.type(), each.from()), each) != null) {
        throw new IllegalArgumentException("two upcasters of " + each.type() + " " + each.from());
      }
    }
    int needed = 0;
    for (EventType type : types) {
      for (int version = 1; version < type.dataVersion(); version++, needed++) {
        if (!links.containsKey(new Link(type.name(), version))) {
          throw new IllegalArgumentException("no upcaster of " + type.name() + " " + version);
        }
      }
    }
    if (needed != links.size()) {
      throw new IllegalArgumentException("an upcaster of no revision there is: " + links.keySet());
    }
  }

  /** The data in the shape of today's revision; what was given is left as it was. */
  JsonNode toToday(EventType type, int dataVersion, JsonNode data) {
    JsonNode current = dataVersion < type.dataVersion() ? data.deepCopy() : data;
    for (int version = dataVersion; version < type.dataVersion(); version++) {
      current = step(type, version).step().apply(current);
    }
    return current;
  }

  private Upcaster step(EventType type, int version) {
    Upcaster upcaster = links.get(new Link(type.name(), version));
    if (upcaster == null) {
      throw new IllegalArgumentException("no upcaster of " + type.name() + " " + version);
    }
    return upcaster;
  }
}
