package se.samverkanstrappan.query.entryforms;

import static se.samverkanstrappan.query.entryforms.EntryForms.COMMENT;
import static se.samverkanstrappan.query.entryforms.EntryForms.PAGE;
import static se.samverkanstrappan.query.entryforms.EntryForms.WRITES;
import static se.samverkanstrappan.query.forms.Target.post;
import static se.samverkanstrappan.query.forms.Target.put;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.forms.Target;
import se.samverkanstrappan.query.history.EntryText;

/**
 * The forms on which what was told is set right or taken back. Their fields are called as on the
 * forms on which it was told.
 */
final class CorrectionForms {
  private static final String ENTRY = "entry";
  private static final String INTERACTION = "interaction";

  private static final Form STAY =
      amending(
          Stay.class,
          "join.amend",
          "/deltagare",
          "participants",
          Field.choice("actor", Choices::actors).beginning(of(Stay.class, Stay::actor)),
          Field.date("joinedOn").beginning(of(Stay.class, Stay::joinedOn)),
          LastDay.of("leftOn", subject -> entry(subject, Stay.class).leftOn()));

  private static final Form ROLE =
      amending(
          RoleHeld.class,
          "takeRole.amend",
          "/roller",
          "roles",
          Field.choice("actor", Choices::roleTakers).beginning(of(RoleHeld.class, RoleHeld::actor)),
          Field.choice("role", Choices.words(Role.class))
              .beginning(of(RoleHeld.class, RoleHeld::role)),
          Field.date("from").beginning(of(RoleHeld.class, RoleHeld::from)),
          LastDay.of("until", subject -> entry(subject, RoleHeld.class).until()));

  private static final Form MANDATE =
      amending(
          MandateHeld.class,
          "mandate.amend",
          "/mandat",
          "mandates",
          Field.choice("actor", Choices::speakers)
              .beginning(of(MandateHeld.class, MandateHeld::actor)),
          Field.choice("mandate", Choices.words(Mandate.class))
              .beginning(of(MandateHeld.class, MandateHeld::mandate)),
          Field.date("from").beginning(of(MandateHeld.class, MandateHeld::from)),
          Field.longText("note", COMMENT)
              .optional()
              .beginning(of(MandateHeld.class, MandateHeld::note)));

  private static final Form PERCEPTION =
      amending(
          Perception.class,
          "perception.amend",
          "/upplevelser",
          "perceptions",
          Field.choice("actor", Choices::speakers)
              .beginning(of(Perception.class, Perception::actor)),
          Field.date("date").beginning(of(Perception.class, Perception::date)),
          Field.number("perceived", Choices::steps)
              .beginning(of(Perception.class, Perception::perceived)),
          Field.number("desired", Choices::steps)
              .optional()
              .beginning(of(Perception.class, Perception::desired)),
          Field.longText("comment", COMMENT)
              .optional()
              .beginning(of(Perception.class, Perception::comment)));

  private static final Form AMBITION =
      amending(
          Ambition.class,
          "ambition.amend",
          "/ambition",
          "ambitions",
          Field.number("step", Choices::steps).beginning(of(Ambition.class, Ambition::step)),
          Field.date("by").beginning(of(Ambition.class, Ambition::by)),
          Field.choice("actorKind", Choices.words(ActorKind.class))
              .optional()
              .beginning(of(Ambition.class, Ambition::actorKind)));

  private static final Form OBSTACLE =
      amending(
          Obstacle.class,
          "obstacle.amend",
          "/hinder",
          "obstacles",
          Field.choice("kind", Choices.words(ObstacleKind.class))
              .beginning(of(Obstacle.class, Obstacle::kind)),
          Field.date("raisedOn").beginning(of(Obstacle.class, Obstacle::raisedOn)),
          Field.longText("description", COMMENT)
              .beginning(of(Obstacle.class, Obstacle::description)),
          Field.date("resolvedOn").optional().beginning(of(Obstacle.class, Obstacle::resolvedOn)),
          Field.longText("resolution", COMMENT)
              .optional()
              .beginning(of(Obstacle.class, Obstacle::resolution)));

  /** Why it was paused or closed stays as it was told; the reason is why that is set right. */
  private static final Form LIFECYCLE =
      amending(
          LifecycleChange.class,
          "lifecycle.amend",
          "/lage",
          "changes",
          Field.choice("kind", Choices.words(LifecycleKind.class))
              .beginning(of(LifecycleChange.class, LifecycleChange::kind)),
          Field.date("date").beginning(of(LifecycleChange.class, LifecycleChange::date)));

  private static final Form RETRACT_INTERACTION =
      retracting(
          Interaction.class,
          INTERACTION,
          "/dialogsteg/{interaction}/aterkalla",
          "/interactions/{interaction}/retract");

  private static final Form RETRACT =
      retracting(Entry.class, ENTRY, "/poster/{entry}/aterkalla", "/entries/{entry}/retract");

  static final List<Form> ALL =
      List.of(
          STAY,
          ROLE,
          MANDATE,
          PERCEPTION,
          AMBITION,
          OBSTACLE,
          LIFECYCLE,
          RETRACT_INTERACTION,
          RETRACT);

  private CorrectionForms() {}

  private static <E extends Entry> Form amending(
      Class<E> kind, String words, String page, String anchor, Field... fields) {
    Field[] all = Stream.concat(Arrays.stream(fields), Stream.of(reason())).toArray(Field[]::new);
    return correcting(
        kind,
        ENTRY,
        Form.of(
            words,
            PAGE + page + "/{entry}/andra",
            put(WRITES + "/entries/{entry}"),
            anchor,
            subject -> Rights.correct(subject, subject.entry(ENTRY, kind)),
            all));
  }

  private static <E extends Entry> Form retracting(
      Class<E> kind, String part, String page, String path) {
    Target target = post(WRITES + path);
    return correcting(
            kind,
            part,
            Form.of(
                "retract." + part,
                PAGE + page,
                target,
                "corrections",
                subject -> Rights.correct(subject, subject.entry(part, kind)),
                reason()))
        .shown("form", (subject, typed) -> Map.of("about", told(subject, part, kind)));
  }

  private static <E extends Entry> Form correcting(Class<E> kind, String part, Form form) {
    return form.replacing(subject -> subject.standing(part, kind));
  }

  private static Field reason() {
    return Field.longText("reason", WholeForms.REASON);
  }

  private static <E extends Entry> E entry(Subject subject, Class<E> kind) {
    return subject.entry(ENTRY, kind);
  }

  private static <E extends Entry> Function<Subject, List<String>> of(
      Class<E> kind, Function<E, @Nullable Object> part) {
    return subject ->
        Stream.ofNullable(part.apply(entry(subject, kind))).map(String::valueOf).toList();
  }

  private static <E extends Entry> String told(Subject subject, String part, Class<E> kind) {
    Entry entry = subject.entry(part, kind);
    return EntryText.day(entry)
        + " · "
        + EntryText.of(entry, subject.frame().language(), subject::name);
  }
}
