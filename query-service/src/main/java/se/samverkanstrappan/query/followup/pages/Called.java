package se.samverkanstrappan.query.followup.pages;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a follow-up calls the actors and collaborations that it tells of by their ids. */
final class Called {
  private final Map<String, String> names = new HashMap<>();

  Called(JsonNode followUp) {
    JsonNode reach = followUp.path("reach");
    reach.values().forEach(this::addActors);
    reach.path("kinds").values().forEach(kind -> addActors(kind.path("notReached")));
    for (JsonNode task : followUp.path("tasks").values()) {
      for (JsonNode each : task.path("collaborations").values()) {
        names.put(each.path("id").asString(""), each.path("title").asString(""));
      }
    }
  }

  private void addActors(JsonNode rows) {
    for (JsonNode each : rows.values()) {
      if (each.has("actor")) {
        names.put(each.path("actor").asString(""), each.path("name").asString(""));
      }
    }
  }

  /** The name or title of what has an id, or the id where it has none here. */
  String by(String id) {
    return names.getOrDefault(id, id);
  }
}
