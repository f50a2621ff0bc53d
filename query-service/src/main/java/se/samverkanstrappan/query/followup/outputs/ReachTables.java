package se.samverkanstrappan.query.followup.outputs;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Reader;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import tools.jackson.databind.JsonNode;

/** The tables of who has been reached, and who has not. */
record ReachTables(JsonNode reach, Names names, Phrases phrases) {

  /** An actor of a kind that has not been reached. */
  private record Missing(JsonNode kind, JsonNode actor) {}

  Table kinds() {
    return new Columns<JsonNode>("followup", "kinds", phrases)
        .with("kind", 40, this::kind)
        .with("registered", 20, it -> Told.number(it, "registered"))
        .figure("reached", 20, it -> Told.traced(Told.number(it, "reached"), it))
        .with("notReached", 20, it -> it.path("notReached").size())
        .over(reach.path("kinds").valueStream().toList());
  }

  Table regions() {
    return actors("regions").over(rows("regions"));
  }

  Table countyBoards() {
    return actors("countyBoards").over(rows("countyBoards"));
  }

  Table others() {
    return actors("others").over(rows("others"));
  }

  Table groups() {
    return actors("groups").over(rows("groups"));
  }

  private List<JsonNode> rows(String table) {
    return reach.path(table).valueStream().toList();
  }

  private Columns<JsonNode> actors(String table) {
    Columns<JsonNode> columns =
        new Columns<JsonNode>("followup", table, phrases)
            .with("name", 27, it -> Told.text(it, "name"))
            .inFiles("actor", it -> Told.text(it, "actor"));
    if (table.equals("others")) {
      columns.with("kind", 14, this::kind);
    } else {
      columns.inFiles("kind", this::kind);
    }
    return columns
        .inFiles("county", it -> Told.text(it, "county"))
        .inFiles("exists", it -> Told.truth(it, "exists"))
        .figure("isReached", 10, it -> Told.traced(Told.truth(it, "reached"), it))
        .with("tookPartIn", 30, this::titles)
        .inFiles("tookPartInIds", it -> lines(Told.texts(it, "collaborations")))
        .figure("highest", 10, it -> step(it.path("highest")))
        .with("highestOn", 12, it -> Told.date(it.path("highest"), "day"))
        .inFiles("highestIn", it -> Told.text(it.path("highest"), "collaboration"))
        .figure("now", 9, it -> step(it.path("now")))
        .inFiles("nowIn", it -> Told.text(it.path("now"), "collaboration"));
  }

  private @Nullable Object titles(JsonNode row) {
    return lines(Told.texts(row, "collaborations").stream().map(names::title).toList());
  }

  private static @Nullable String lines(List<String> all) {
    return all.isEmpty() ? null : String.join("; ", all);
  }

  private static @Nullable Traced step(JsonNode reached) {
    return reached.isMissingNode() ? null : Told.traced(Told.number(reached, "step"), reached);
  }

  Table notReached() {
    List<Missing> missing =
        reach
            .path("kinds")
            .valueStream()
            .flatMap(kind -> kind.path("notReached").valueStream().map(it -> new Missing(kind, it)))
            .toList();
    return new Columns<Missing>("followup", "notReached", phrases)
        .with("name", 50, it -> Told.text(it.actor, "name"))
        .with("actor", 20, it -> Told.text(it.actor, "actor"))
        .with("kind", 20, it -> kind(it.kind))
        .with("county", 10, it -> Told.text(it.actor, "county"))
        .over(missing, Reader.FILE);
  }

  /** The same for print, a row for each kind: there may be hundreds of municipalities. */
  Table notReachedByKind() {
    List<JsonNode> some =
        reach
            .path("kinds")
            .valueStream()
            .filter(kind -> !kind.path("notReached").isEmpty())
            .toList();
    return new Columns<JsonNode>("followup", "notReached", phrases)
        .with("kind", 22, this::kind)
        .with("notReached", 12, it -> it.path("notReached").size())
        .with("who", 66, ReachTables::who)
        .over(some, Reader.PRINT);
  }

  private static String who(JsonNode kind) {
    return kind.path("notReached")
        .valueStream()
        .map(each -> Told.id(each, "name"))
        .collect(Collectors.joining(", "));
  }

  private @Nullable Word kind(JsonNode it) {
    String code = Told.text(it, "kind");
    return code == null ? null : Told.word(code, ActorKind.class, phrases);
  }
}
