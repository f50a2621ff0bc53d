package se.samverkanstrappan.query.followup.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.web.Language;
import tools.jackson.databind.JsonNode;

/** A task, and what serves or served it. */
record TaskView(String id, String text, boolean optional, List<Serving> collaborations) {

  /**
   * A collaboration under the task.
   *
   * @param page null where it has none
   * @param linked whether it serves the task on the day
   * @param days from when until when it serves it
   * @param start its step when the assignment began; null where that is yet to come
   * @param lastReport its step at the last report; null where none was submitted
   * @param since the first day on which interactions count
   */
  record Serving(
      String title,
      @Nullable String page,
      boolean linked,
      String days,
      @Nullable Figure start,
      @Nullable Figure lastReport,
      @Nullable Figure now,
      String since,
      Figure interactions,
      List<Figure> openObstacles) {}

  static List<TaskView> of(JsonNode followUp, Telling telling) {
    return followUp.path("tasks").valueStream().map(each -> of(each, followUp, telling)).toList();
  }

  private static TaskView of(JsonNode task, JsonNode followUp, Telling telling) {
    return new TaskView(
        Telling.id(task, "id"),
        Telling.id(task, "text"),
        task.path("optional").asBoolean(false),
        task.path("collaborations")
            .valueStream()
            .map(each -> serving(each, followUp, telling))
            .sorted(Comparator.comparing(Serving::title, Language.swedishOrder()::compare))
            .toList());
  }

  private static Serving serving(JsonNode it, JsonNode followUp, Telling telling) {
    JsonNode steps = it.path("steps");
    JsonNode interactions = it.path("interactions");
    return new Serving(
        Telling.id(it, "title"),
        telling.page(Telling.id(it, "id")),
        it.path("linked").asBoolean(false),
        it.path("links").valueStream().map(TaskView::days).collect(Collectors.joining(", ")),
        telling.step(steps.path("start")),
        followUp.has("lastReport") ? telling.step(steps.path("lastReport")) : null,
        telling.step(steps.path("now")),
        Telling.id(interactions, "since"),
        telling.count(interactions),
        it.path("obstacles")
            .valueStream()
            .filter(each -> !each.has("resolvedOn"))
            .map(each -> telling.figure(obstacle(each, telling), each))
            .toList());
  }

  private static String days(JsonNode link) {
    return "%s–%s".formatted(Telling.id(link, "from"), Telling.id(link, "until"));
  }

  private static String obstacle(JsonNode it, Telling telling) {
    return StandingView.obstacleKind(it, telling) + ", " + Telling.id(it, "raisedOn");
  }
}
