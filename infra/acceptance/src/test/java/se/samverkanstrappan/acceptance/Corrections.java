package se.samverkanstrappan.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Amends and takes back entries at random in some collaborations, of whatever kind is there. */
final class Corrections {
  private static final int TAKEN_BACK_PERCENT = 12;

  static final List<String> KINDS =
      List.of(
          "participants",
          "roles",
          "mandates",
          "interactions",
          "perceptions",
          "ambitions",
          "obstacles",
          "lifecycle",
          "links");

  private final Api api;
  private final Random random;
  private final RandomChange change;
  private final List<String> collaborations;
  private final Map<String, ObjectNode> standing = new LinkedHashMap<>();
  private final Map<String, Long> versions;
  private final Map<String, Integer> done = new TreeMap<>();

  /**
   * Corrections of some collaborations.
   *
   * @param bundle everything that stands
   * @param versions of the collaborations to be corrected
   */
  Corrections(Api api, JsonNode bundle, Map<String, Long> versions, Random random) {
    this.api = api;
    this.random = random;
    this.change = new RandomChange(random);
    this.collaborations = List.copyOf(versions.keySet());
    this.versions = new TreeMap<>(versions);
    for (JsonNode each : bundle.path("collaborations")) {
      standing.put(each.path("id").asString(), (ObjectNode) each.deepCopy());
    }
  }

  /** Goes on until so many were accepted. */
  Corrections make(int accepted) {
    for (int left = accepted; left > 0; ) {
      left -= tryOne() ? 1 : 0;
    }
    return this;
  }

  /** How many were accepted, of each kind and way. */
  Map<String, Integer> done() {
    return done;
  }

  /** The versions that the collaborations have now. */
  Map<String, Long> versions() {
    return versions;
  }

  private boolean tryOne() {
    String id = collaborations.get(random.nextInt(collaborations.size()));
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    JsonNode found = standing.getOrDefault(id, empty()).path(kind);
    if (found.isEmpty()) {
      return false;
    }
    ArrayNode entries = (ArrayNode) found;
    int at = random.nextInt(entries.size());
    boolean back = random.nextInt(100) < TAKEN_BACK_PERCENT;
    ObjectNode entry = (ObjectNode) entries.get(at);
    String entryId = entry.path("id").asString();
    ObjectNode other = back ? empty() : change.of(kind, entry);
    Answer answer = back ? takeBack(id, kind, entryId) : amend(id, kind, entryId, other);
    if (!answer.isSuccess() && answer.status() != 422) {
      answer.orFail();
    }
    if (!answer.isSuccess() || answer.version() == versions.getOrDefault(id, 0L)) {
      return false;
    }
    if (back) {
      entries.remove(at);
    } else {
      entries.set(at, other);
    }
    versions.put(id, answer.version());
    done.merge(kind + (back ? " taken back" : " amended"), 1, Integer::sum);
    return true;
  }

  private Answer amend(String id, String kind, String entry, ObjectNode other) {
    ObjectNode body = other.deepCopy();
    body.remove("id");
    body.put("reason", "Exempel: fel i första uppgiften");
    return api.put(path(id, kind, entry), body);
  }

  private Answer takeBack(String id, String kind, String entry) {
    return api.post(path(id, kind, entry) + "/retract", Map.of("reason", "Exempel: fel"));
  }

  private static String path(String id, String kind, String entry) {
    String among = kind.equals("interactions") ? kind : "entries";
    return "/collaborations/" + id + "/" + among + "/" + entry;
  }

  private static ObjectNode empty() {
    return JsonMapper.shared().createObjectNode();
  }
}
