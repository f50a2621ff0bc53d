package se.samverkanstrappan.query.followup.outputs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.signals.SignalCode;
import tools.jackson.databind.JsonNode;

/** The tables of ambitions, obstacles by kind, signals and reports. */
record StandingTables(JsonNode followUp, Names names, Phrases phrases) {

  Table ambitions() {
    return new Columns<JsonNode>("followup", "ambitions", phrases)
        .with("for", 19, this::whose)
        .with("step", 7, it -> Told.number(it, "step"))
        .with("by", 13, it -> Told.date(it, "by"))
        .with("standing", 12, this::standing)
        .with("missed", 10, it -> Told.truth(it, "missed"))
        .figure("established", 14, it -> Told.traced(Told.number(it, "established"), it))
        .with("gap", 10, it -> Told.number(it, "gap"))
        .with("participants", 10, it -> Told.number(it, "participants"))
        .with("ofGroups", 11, it -> Told.number(it, "groups"))
        .with("met", 9, it -> Told.number(it, "met"))
        .over(rows("ambitions"));
  }

  private Word whose(JsonNode ambition) {
    String kind = Told.text(ambition, "actorKind");
    return kind == null
        ? new Word("ALL", phrases.say("followup.all"))
        : Told.word(kind, ActorKind.class, phrases);
  }

  private Word standing(JsonNode ambition) {
    return Told.word(Told.id(ambition, "standing"), "followup.standing.", phrases);
  }

  Table obstacleKinds() {
    return new Columns<JsonNode>("followup", "obstacleKinds", phrases)
        .with("obstacle", 50, it -> Told.word(Told.id(it, "kind"), ObstacleKind.class, phrases))
        .figure("open", 25, it -> counted(it.path("open")))
        .figure("resolvedCount", 25, it -> counted(it.path("resolved")))
        .over(rows("obstacles"));
  }

  private static Traced counted(JsonNode those) {
    return Told.traced(Told.number(those, "count"), those);
  }

  Table signals() {
    return new Columns<JsonNode>("followup", "signals", phrases)
        .with("signal", 22, it -> Told.word(Told.id(it, "code"), SignalCode.class, phrases))
        .with("title", 36, it -> names.title(Told.id(it, "collaboration")))
        .inFiles("collaboration", it -> Told.text(it, "collaboration"))
        .with("about", 26, this::about)
        .inFiles("subject", it -> Told.text(it, "subject"))
        .figure("sinceDay", 16, it -> Told.traced(Told.date(it, "since"), it))
        .inFiles("details", it -> Told.json(it, "details"))
        .inFiles("clears", it -> Told.json(it, "clears"))
        .over(rows("signals"));
  }

  private @Nullable String about(JsonNode signal) {
    String subject = Told.text(signal, "subject");
    return subject == null ? null : names.actor(subject);
  }

  Table reports() {
    return new Columns<JsonNode>("followup", "reports", phrases)
        .with("report", 22, it -> Told.word(Told.id(it, "kind"), ReportKind.class, phrases))
        .with("id", 20, it -> Told.text(it, "id"))
        .figure("due", 14, it -> Told.traced(Told.date(it, "dueOn"), it))
        .with("submitted", 14, it -> Told.date(it, "submittedOn"))
        .with("late", 10, it -> Told.truth(it, "late"))
        .with("link", 20, it -> Told.text(it, "link"))
        .over(rows("reports"));
  }

  private List<JsonNode> rows(String table) {
    return followUp.path(table).valueStream().toList();
  }
}
