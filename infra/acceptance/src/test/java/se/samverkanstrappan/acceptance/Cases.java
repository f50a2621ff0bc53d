package se.samverkanstrappan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle of collaborations, logged call by call through the write interface: actors first, then
 * each collaboration's opening, participants, interactions and lifecycle.
 */
record Cases(JsonNode bundle) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> OWN_FIELDS =
      List.of("id", "title", "purpose", "owner", "openedOn", "endsOn", "form", "areas", "counties");
  private static final Set<String> ENTRIES =
      Set.of(
          "participants",
          "roles",
          "mandates",
          "interactions",
          "perceptions",
          "ambitions",
          "obstacles",
          "lifecycle",
          "links");
  private static final Map<String, String> LIFECYCLE =
      Map.of("PAUSED", "pause", "RESUMED", "resume", "CLOSED", "close", "REOPENED", "reopen");

  /** What public reports say happened. */
  static Cases documented() {
    try (var in = Cases.class.getResourceAsStream("/demo/documented.json")) {
      return new Cases(JSON.readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<String> ids() {
    return bundle.path("collaborations").valueStream().map(each -> each.path("id").asString());
  }

  /** The version a collaboration has once all of it is in the book: its opening and its entries. */
  static long versionOf(JsonNode collaboration) {
    return 1
        + collaboration
            .propertyStream()
            .filter(field -> ENTRIES.contains(field.getKey()))
            .mapToLong(field -> field.getValue().size())
            .sum();
  }

  int interactions(String id) {
    return bundle
        .path("collaborations")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .mapToInt(each -> each.path("interactions").size())
        .sum();
  }

  /** Logs everything and gives the version that each collaboration ended with. */
  Map<String, Long> log(Api api) {
    bundle.path("actors").forEach(actor -> api.post("/actors", actor).orFail());
    var versions = new LinkedHashMap<String, Long>();
    for (JsonNode collaboration : bundle.path("collaborations")) {
      versions.put(collaboration.path("id").asString(), log(api, collaboration));
    }
    return versions;
  }

  private static long log(Api api, JsonNode collaboration) {
    long version = api.post("/collaborations", ownFields(collaboration)).orFail().version();
    String at = "/collaborations/" + collaboration.path("id").asString();
    for (JsonNode participant : collaboration.path("participants")) {
      version = api.post(at + "/participants", participant).orFail().version();
    }
    for (JsonNode interaction : collaboration.path("interactions")) {
      version = api.post(at + "/interactions", interaction).orFail().version();
    }
    for (JsonNode change : collaboration.path("lifecycle")) {
      String path = LIFECYCLE.get(change.path("kind").asString());
      version = api.post(at + "/" + path, without(change, "kind")).orFail().version();
    }
    return version;
  }

  private static ObjectNode ownFields(JsonNode collaboration) {
    ObjectNode own = JSON.createObjectNode();
    for (String field : OWN_FIELDS) {
      if (collaboration.has(field)) {
        own.set(field, collaboration.get(field));
      }
    }
    return own;
  }

  private static ObjectNode without(JsonNode object, String field) {
    ObjectNode rest = ((ObjectNode) object).deepCopy();
    rest.remove(field);
    return rest;
  }
}
