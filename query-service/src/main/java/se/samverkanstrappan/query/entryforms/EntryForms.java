package se.samverkanstrappan.query.entryforms;

import static se.samverkanstrappan.query.forms.Target.post;
import static se.samverkanstrappan.query.forms.Target.put;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.web.Refusal;

/** The forms, each by its fields, who may fill it in, and where it goes. */
final class EntryForms {
  private static final String PAGE = "/samverkan/{id}";
  private static final String WRITES = "/api/v1/collaborations/{id}";
  private static final int TITLE = 200;
  private static final int REASON = 1000;
  private static final int COMMENT = 2000;

  private static final Form OPEN =
      Form.of(
          "open",
          "/samverkan/ny",
          post("/api/v1/collaborations"),
          "main",
          Rights::open,
          Field.text("title", TITLE),
          Field.longText("purpose", REASON).optional(),
          Field.choice("owner", Choices::owners).beginning(EntryForms::onlyOwner),
          Field.date("openedOn"),
          Field.choice("form", Choices.words(CollaborationForm.class)),
          Field.lastDay("endsOn").optional(),
          Field.many("areas", Choices.words(Area.class)),
          Field.many("counties", Choices::counties));

  private static final Form JOIN =
      Form.of(
          "join",
          PAGE + "/deltagare/ny",
          post(WRITES + "/participants"),
          "participants",
          Rights::run,
          Field.choice("actor", Choices::outside),
          Field.date("joinedOn"));

  private static final Form LEAVE =
      Form.of(
          "leave",
          PAGE + "/deltagare/lamnar",
          post(WRITES + "/participants/{actor}/leave"),
          "participants",
          Rights::run,
          Field.choice("actor", Choices::participants),
          Field.lastDay("leftOn"));

  private static final Form TAKE_ROLE =
      Form.of(
          "takeRole",
          PAGE + "/roller/ny",
          post(WRITES + "/roles"),
          "roles",
          Rights::tell,
          Field.choice("actor", Choices::roleTakers),
          Field.choice("role", Choices.words(Role.class)),
          Field.date("from"));

  private static final Form END_ROLE =
      Form.of(
          "endRole",
          PAGE + "/roller/avslut",
          post(WRITES + "/roles/end"),
          "roles",
          Rights::tell,
          Field.choice("actor", Choices::roleHolders),
          Field.choice("role", Choices.words(Role.class)),
          Field.lastDay("until"));

  private static final Form MANDATE =
      Form.of(
          "mandate",
          PAGE + "/mandat/nytt",
          put(WRITES + "/mandates/{actor}"),
          "mandates",
          Rights::tell,
          Field.choice("actor", Choices::speakers),
          Field.choice("mandate", Choices.words(Mandate.class)),
          Field.date("from"),
          Field.longText("note", COMMENT).optional());

  private static final Form PERCEPTION =
      Form.of(
          "perception",
          PAGE + "/upplevelser/ny",
          put(WRITES + "/perceptions/{actor}"),
          "perceptions",
          Rights::tell,
          Field.choice("actor", Choices::speakers),
          Field.date("date"),
          Field.number("perceived", Choices::steps),
          Field.number("desired", Choices::steps).optional(),
          Field.longText("comment", COMMENT).optional());

  private static final Form AMBITION =
      Form.of(
          "ambition",
          PAGE + "/ambition/ny",
          post(WRITES + "/ambitions"),
          "ambitions",
          Rights::aim,
          Field.number("step", Choices::steps),
          Field.date("by").beginning(subject -> List.of()),
          Field.choice("actorKind", Choices.words(ActorKind.class)).optional());

  private static final Form OBSTACLE =
      Form.of(
          "obstacle",
          PAGE + "/hinder/nytt",
          post(WRITES + "/obstacles"),
          "obstacles",
          Rights::tell,
          Field.choice("kind", Choices.words(ObstacleKind.class)),
          Field.date("raisedOn"),
          Field.longText("description", COMMENT));

  private static final Form RESOLVE =
      Form.of(
          "resolve",
          PAGE + "/hinder/lost",
          post(WRITES + "/obstacles/{obstacle}/resolve"),
          "obstacles",
          Rights::tell,
          Field.choice("obstacle", Choices::obstacles),
          Field.date("resolvedOn"),
          Field.longText("resolution", COMMENT).optional());

  private static final Form PAUSE = lifecycle("pause", "/paus", Field.date("date"));
  private static final Form RESUME = lifecycle("resume", "/ateruppta", Field.date("date"));
  private static final Form CLOSE = lifecycle("close", "/avslut", Field.lastDay("date"));
  private static final Form REOPEN = lifecycle("reopen", "/ateroppna", Field.date("date"));

  /** The form that takes an interaction back, which it shows. */
  private static final Form RETRACT =
      new Form(
          "retract",
          "form",
          PAGE + "/dialogsteg/{interaction}/aterkalla",
          post(WRITES + "/interactions/{interaction}/retract"),
          "interactions",
          Rights::tell,
          (subject, typed) -> Map.of("about", interaction(subject)),
          List.of(Field.longText("reason", REASON)));

  static final List<Form> ALL =
      List.of(
          OPEN,
          JOIN,
          LEAVE,
          TAKE_ROLE,
          END_ROLE,
          MANDATE,
          PERCEPTION,
          AMBITION,
          OBSTACLE,
          RESOLVE,
          PAUSE,
          RESUME,
          CLOSE,
          REOPEN,
          RETRACT);

  private EntryForms() {}

  private static Form lifecycle(String words, String page, Field date) {
    return Form.of(
        words,
        PAGE + page,
        post(WRITES + "/" + words),
        "changes",
        Rights::run,
        date,
        Field.longText("reason", REASON).optional());
  }

  private static List<String> onlyOwner(Subject subject) {
    return Stream.of(Choices.owners(subject))
        .filter(all -> all.size() == 1)
        .map(all -> all.getFirst().value())
        .toList();
  }

  private static String interaction(Subject subject) {
    String id = subject.path().getOrDefault("interaction", "");
    return subject.collaboration().interactions(LocalDate.MAX).stream()
        .filter(each -> each.id().equals(id))
        .map(StandingEntry::entry)
        .map(EntryForms::told)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("interaction", id));
  }

  private static String told(Interaction interaction) {
    return interaction.date() + " · " + interaction.summary();
  }
}
