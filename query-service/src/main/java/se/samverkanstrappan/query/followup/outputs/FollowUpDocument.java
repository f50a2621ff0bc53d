package se.samverkanstrappan.query.followup.outputs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.query.document.Document;
import se.samverkanstrappan.query.document.Document.Fact;
import se.samverkanstrappan.query.document.Part;
import se.samverkanstrappan.query.document.Part.Heading;
import se.samverkanstrappan.query.document.Part.Paragraph;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Language;
import tools.jackson.databind.JsonNode;

/** A follow-up as a document. */
public final class FollowUpDocument {
  private final JsonNode followUp;
  private final Origin origin;
  private final Language language;
  private final Phrases phrases;
  private final Names names;

  private FollowUpDocument(JsonNode followUp, Origin origin, Language language) {
    this.followUp = followUp;
    this.origin = origin;
    this.language = language;
    this.phrases = new Phrases(language, Map.of());
    this.names = new Names(followUp);
  }

  /**
   * The document.
   *
   * @param followUp as its canonical JSON tells it
   */
  public static Document of(JsonNode followUp, Origin origin, Language language) {
    return new FollowUpDocument(followUp, origin, language).document();
  }

  private Document document() {
    String title = Told.id(followUp.path("assignment"), "title");
    String asOf = Told.id(followUp, "asOf");
    return new Document(
        phrases.say("followup.title", title),
        language,
        writtenAt(asOf),
        facts(),
        phrases.say("followup.footer", title, asOf, Told.id(followUp, "rule"), origin.sha256()),
        parts(asOf));
  }

  /** What is not fixed says no other instant than that of its day. */
  private Instant writtenAt(String asOf) {
    return origin.fixed() == null
        ? LocalDate.parse(asOf).atStartOfDay().toInstant(ZoneOffset.UTC)
        : origin.fixed().at();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    addAssignment(facts);
    add("asOf", Told.date(followUp, "asOf"), facts);
    add("knownAt", Told.text(followUp, "knownAt"), facts);
    add("rule", Told.text(followUp, "rule"), facts);
    add("lastReport", Told.date(followUp.path("lastReport"), "on"), facts);
    Origin.Fixed fixed = origin.fixed();
    if (fixed != null) {
      add("fixed", fixed.id(), facts);
      add("fixedAt", Timestamps.format(fixed.at()), facts);
      add("fixedAs", fixed.as(), facts);
    }
    add("sha256", origin.sha256(), facts);
    return facts;
  }

  private void addAssignment(List<Fact> facts) {
    JsonNode assignment = followUp.path("assignment");
    add("assignment", Told.text(assignment, "id"), facts);
    add("reference", Told.text(assignment, "reference"), facts);
    add("decidedOn", Told.date(assignment, "decidedOn"), facts);
    add("endsOn", Told.date(assignment, "endsOn"), facts);
    add("commissionedBy", names.actor(Told.id(assignment, "commissionedBy")), facts);
    add("responsible", names.actors(Told.texts(assignment, "responsible")), facts);
    add("cooperating", names.actors(Told.texts(assignment, "cooperating")), facts);
    JsonNode source = assignment.path("source");
    add("source", (Told.id(source, "label") + " " + Told.id(source, "url")).strip(), facts);
  }

  private void add(String id, @Nullable Object value, List<Fact> facts) {
    if (value != null && !value.toString().isEmpty()) {
      facts.add(new Fact(id, phrases.say("followup.fact." + id), value));
    }
  }

  private List<Part> parts(String asOf) {
    TaskTables tasks = new TaskTables(followUp, names, phrases);
    ReachTables reach = new ReachTables(followUp.path("reach"), names, phrases);
    StandingTables standing = new StandingTables(followUp, names, phrases);
    return List.of(
        new Paragraph(phrases.say("followup.lead", asOf)),
        new FollowUpLadder(followUp, phrases).ladder(),
        new Paragraph(phrases.say("followup.ladder.lead")),
        heading("tasks"),
        tasks.tasks(),
        tasks.collaborations(),
        tasks.links(),
        heading("reach"),
        new Paragraph(phrases.say("followup.reach.lead")),
        reach.kinds(),
        reach.regions(),
        reach.countyBoards(),
        reach.others(),
        reach.groups(),
        reach.notReached(),
        reach.notReachedByKind(),
        heading("standing"),
        standing.ambitions(),
        standing.obstacleKinds(),
        tasks.obstacles(),
        standing.signals(),
        standing.reports());
  }

  private Heading heading(String what) {
    return new Heading(phrases.say("followup.heading." + what));
  }
}
