package se.samverkanstrappan.query.followup.outputs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Rung;
import se.samverkanstrappan.query.explanation.Phrases;
import tools.jackson.databind.JsonNode;

/** The ladder with the collaborations that serve the assignment on the day. */
record FollowUpLadder(JsonNode followUp, Phrases phrases) {

  Ladder ladder() {
    Map<String, JsonNode> serving = serving();
    return new Ladder(
        phrases.say("followup.ladder"),
        Arrays.stream(LadderStep.values()).map(each -> rung(each, serving)).toList());
  }

  /** Each once, though it serves several tasks. */
  private Map<String, JsonNode> serving() {
    Map<String, JsonNode> serving = new LinkedHashMap<>();
    for (JsonNode task : followUp.path("tasks")) {
      for (JsonNode each : task.path("collaborations")) {
        if (each.path("linked").asBoolean(false)) {
          serving.put(Told.id(each, "id"), each);
        }
      }
    }
    return serving;
  }

  private Rung rung(LadderStep step, Map<String, JsonNode> serving) {
    List<String> names =
        serving.values().stream()
            .filter(each -> each.path("steps").path("now").path("step").asInt(0) == step.number())
            .map(this::name)
            .toList();
    return new Rung(step, names.size(), names);
  }

  /** Where it began is told beside, if it began elsewhere. */
  private String name(JsonNode collaboration) {
    String title = Told.id(collaboration, "title");
    JsonNode steps = collaboration.path("steps");
    int start = steps.path("start").path("step").asInt(0);
    return start == 0 || start == steps.path("now").path("step").asInt(0)
        ? title
        : phrases.say("followup.ladder.from", title, start);
  }
}
