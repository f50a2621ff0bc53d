package se.samverkanstrappan.query.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What tells the things in a list of a follow-up apart, whatever their order. */
final class Things {
  /** What there is a field of, and by which fields such things are told apart; the first counts. */
  private static final Map<String, List<String>> NAMED_BY = new LinkedHashMap<>();

  static {
    NAMED_BY.put("id", List.of("id"));
    NAMED_BY.put("actor", List.of("actor"));
    NAMED_BY.put("code", List.of("collaboration", "code", "subject"));
    NAMED_BY.put("by", List.of("actorKind", "step", "by"));
    NAMED_BY.put("kind", List.of("kind"));
  }

  private Things() {}

  /**
   * The things of two lists by their names, or by their places where not all have one of their own.
   * The second row of a name is told as such.
   */
  static List<Map<String, JsonNode>> named(JsonNode one, JsonNode other) {
    Map<String, JsonNode> here = byName(one);
    Map<String, JsonNode> there = byName(other);
    return here == null || there == null
        ? List.of(byPlace(one), byPlace(other))
        : List.of(here, there);
  }

  /** Null where one has no name, or a word stands there twice. */
  private static @Nullable Map<String, JsonNode> byName(JsonNode list) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    for (JsonNode each : list.values()) {
      String name = name(each);
      if (name == null || (each.isValueNode() && byName.containsKey(name))) {
        return null;
      }
      String one = name;
      for (int times = 2; byName.containsKey(one); times++) {
        one = name + "#" + times;
      }
      byName.put(one, each);
    }
    return byName;
  }

  private static Map<String, JsonNode> byPlace(JsonNode list) {
    Map<String, JsonNode> byPlace = new LinkedHashMap<>();
    for (JsonNode each : list.values()) {
      byPlace.put(String.valueOf(byPlace.size()), each);
    }
    return byPlace;
  }

  private static @Nullable String name(JsonNode thing) {
    if (thing.isValueNode()) {
      return thing.asString();
    }
    return NAMED_BY.entrySet().stream()
        .filter(each -> thing.has(each.getKey()))
        .findFirst()
        .map(
            each ->
                each.getValue().stream()
                    .map(field -> thing.path(field).asString(""))
                    .collect(Collectors.joining(":")))
        .orElse(null);
  }
}
