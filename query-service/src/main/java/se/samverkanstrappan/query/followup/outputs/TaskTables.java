package se.samverkanstrappan.query.followup.outputs;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.explanation.Phrases;
import tools.jackson.databind.JsonNode;

/** The tables of the tasks and of what serves them. */
record TaskTables(JsonNode followUp, Names names, Phrases phrases) {

  /** A collaboration under a task. */
  private record Served(JsonNode task, JsonNode collaboration) {
    @Nullable String taskId() {
      return Told.text(task, "id");
    }

    @Nullable String title() {
      return Told.text(collaboration, "title");
    }

    @Nullable String id() {
      return Told.text(collaboration, "id");
    }
  }

  /** One of the things that a collaboration has under a task. */
  private record Thing(Served served, JsonNode it) {}

  Table tasks() {
    return new Columns<JsonNode>("followup", "tasks", phrases)
        .with("text", 58, it -> Told.text(it, "text"))
        .with("task", 16, it -> Told.text(it, "id"))
        .with("optional", 10, it -> Told.truth(it, "optional"))
        .with("collaborations", 16, it -> it.path("collaborations").size())
        .over(followUp.path("tasks").valueStream().toList());
  }

  Table collaborations() {
    return new Columns<Served>("followup", "collaborations", phrases)
        .with("title", 32, Served::title)
        .inFiles("collaboration", Served::id)
        .with("task", 13, Served::taskId)
        .inFiles("owner", it -> Told.text(it.collaboration, "owner"))
        .inFiles("ownerName", it -> names.actor(Told.id(it.collaboration, "owner")))
        .inFiles("version", it -> Told.number(it.collaboration, "version"))
        .with("linked", 9, it -> Told.truth(it.collaboration, "linked"))
        .figure("start", 9, it -> step(it, "start"))
        .figure("lastReport", 12, it -> step(it, "lastReport"))
        .figure("now", 9, it -> step(it, "now"))
        .inFiles("since", it -> Told.date(it.collaboration.path("interactions"), "since"))
        .figure("interactions", 13, TaskTables::interactions)
        .figure("openObstacles", 12, TaskTables::openObstacles)
        .over(served().toList());
  }

  private @Nullable Traced step(Served served, String when) {
    return Told.step(served.collaboration.path("steps").path(when), phrases);
  }

  private static Traced interactions(Served served) {
    JsonNode counted = served.collaboration.path("interactions");
    return Told.traced(Told.number(counted, "count"), counted);
  }

  private static Traced openObstacles(Served served) {
    List<JsonNode> open =
        served
            .collaboration
            .path("obstacles")
            .valueStream()
            .filter(each -> !each.has("resolvedOn"))
            .toList();
    return new Traced(
        open.size(),
        open.stream().flatMap(each -> Told.texts(each, "entries").stream()).distinct().toList(),
        open.stream().flatMap(each -> Told.texts(each, "reads").stream()).distinct().toList());
  }

  Table links() {
    return new Columns<Thing>("followup", "links", phrases)
        .with("title", 44, it -> it.served.title())
        .inFiles("collaboration", it -> it.served.id())
        .with("task", 20, it -> it.served.taskId())
        .figure("from", 20, it -> Told.traced(Told.date(it.it, "from"), it.it))
        .with("until", 16, it -> Told.date(it.it, "until"))
        .over(things("links"));
  }

  Table obstacles() {
    return new Columns<Thing>("followup", "obstacles", phrases)
        .with("obstacle", 26, it -> Told.word(Told.id(it.it, "kind"), ObstacleKind.class, phrases))
        .with("title", 32, it -> it.served.title())
        .inFiles("collaboration", it -> it.served.id())
        .with("task", 14, it -> it.served.taskId())
        .figure("raised", 14, it -> Told.traced(Told.date(it.it, "raisedOn"), it.it))
        .with("resolved", 14, it -> Told.date(it.it, "resolvedOn"))
        .over(things("obstacles"));
  }

  private List<Thing> things(String field) {
    return served()
        .flatMap(
            each -> each.collaboration.path(field).valueStream().map(it -> new Thing(each, it)))
        .toList();
  }

  private Stream<Served> served() {
    return followUp
        .path("tasks")
        .valueStream()
        .flatMap(
            task -> task.path("collaborations").valueStream().map(each -> new Served(task, each)));
  }
}
