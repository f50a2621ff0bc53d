package se.samverkanstrappan.query.followup.outputs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a follow-up calls the actors and collaborations that it tells of by their ids. */
final class Names {
  private static final List<String> ACTORS = List.of("regions", "countyBoards", "others", "groups");

  private final Map<String, String> actors = new HashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();

  Names(JsonNode followUp) {
    followUp
        .path("names")
        .properties()
        .forEach(each -> actors.put(each.getKey(), each.getValue().asString()));
    JsonNode reach = followUp.path("reach");
    ACTORS.forEach(each -> add(reach.path(each)));
    reach.path("kinds").forEach(each -> add(each.path("notReached")));
    followUp
        .path("tasks")
        .forEach(
            task ->
                task.path("collaborations")
                    .forEach(each -> titles.put(Told.id(each, "id"), Told.id(each, "title"))));
  }

  private void add(JsonNode rows) {
    rows.forEach(each -> actors.put(Told.id(each, "actor"), Told.id(each, "name")));
  }

  /** The name of an actor, or the id where it has none here. */
  String actor(String id) {
    return actors.getOrDefault(id, id);
  }

  String actors(List<String> ids) {
    return ids.stream().map(this::actor).collect(Collectors.joining(", "));
  }

  /** The title of a collaboration, or the id of any other thing. */
  String title(String id) {
    return titles.getOrDefault(id, id);
  }
}
