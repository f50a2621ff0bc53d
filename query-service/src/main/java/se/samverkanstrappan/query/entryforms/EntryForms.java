package se.samverkanstrappan.query.entryforms;

import static se.samverkanstrappan.query.forms.Target.post;
import static se.samverkanstrappan.query.forms.Target.put;

import java.util.List;
import java.util.stream.Stream;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Rights;

/**
 * The forms on which something is added, each by its fields, who may fill it in, and where it goes.
 */
final class EntryForms {
  static final String PAGE = "/samverkan/{id}";
  static final String WRITES = "/api/v1/collaborations/{id}";
  static final int COMMENT = 2000;

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

  /** Those that add something, or tell of its end. */
  static final List<Form> ADDING =
      List.of(JOIN, LEAVE, TAKE_ROLE, END_ROLE, MANDATE, PERCEPTION, AMBITION, OBSTACLE, RESOLVE);

  /** All forms there are. */
  static final List<Form> ALL =
      Stream.of(WholeForms.ALL, ADDING, CorrectionForms.ALL).flatMap(List::stream).toList();

  private EntryForms() {}
}
