package se.samverkanstrappan.query.loginteraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Option;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.forms.Target;
import se.samverkanstrappan.query.forms.Typed;

/** The form that logs an interaction, and the same filled in to set one right. */
final class InteractionForms {
  static final String LOGGING = "/samverkan/{id}/dialogsteg/nytt";
  static final String AMENDING = "/samverkan/{id}/dialogsteg/{interaction}/andra";

  private static final String WRITES = "/api/v1/collaborations/{id}/interactions";
  private static final String TEMPLATE = "log-interaction";
  private static final String ANCHOR = "dialogsteg-%s";
  private static final String INTERACTION = "interaction";
  private static final String PARTICIPANTS = "participants";
  private static final String PART = "part";
  private static final String PEOPLE = "people";
  private static final int LONGEST_SUMMARY = 4000;
  private static final int LONGEST_OUTCOME = 2000;
  private static final int LONGEST_REASON = 1000;

  static final Form LOG =
      Form.of(
              "log",
              LOGGING,
              Target.post(WRITES),
              ANCHOR,
              Rights::tell,
              fields(
                  subject -> List.of(subject.today().toString()),
                  subject -> choices(subject).here(),
                  name -> subject -> List.of()))
          .shown(TEMPLATE, InteractionForms::shown);

  static final Form AMEND =
      Form.of(
              "log.amend",
              AMENDING,
              Target.put(WRITES + "/{interaction}"),
              ANCHOR,
              subject -> Rights.correct(subject, standing(subject)),
              Stream.concat(
                      Stream.of(
                          fields(
                              subject -> List.of(standing(subject).date().text()),
                              subject -> actors(standing(subject)),
                              name -> subject -> texts(standing(subject), name))),
                      Stream.of(Field.longText("reason", LONGEST_REASON)))
                  .toArray(Field[]::new))
          .shown(TEMPLATE, InteractionForms::shown)
          .replacing(subject -> subject.standing(INTERACTION, Interaction.class));

  private InteractionForms() {}

  /**
   * The fields of both.
   *
   * @param others what the other fields begin with, by their names
   */
  private static Field[] fields(
      Function<Subject, List<String>> date,
      Function<Subject, List<String>> participants,
      Function<String, Function<Subject, List<String>>> others) {
    return new Field[] {
      Field.date("date").beginning(date),
      Field.choice("estimated", subject -> List.of())
          .optional()
          .beginning(others.apply("estimated"))
          .writing(text -> true),
      Field.choice("form", words(InteractionForm.values())).beginning(others.apply("form")),
      Field.many("observations", words(Observation.values()))
          .beginning(others.apply("observations")),
      Field.each(PART, words(Part.values())).beginning(others.apply(PART)),
      Field.each(PEOPLE, subject -> List.of()).beginning(others.apply(PEOPLE)),
      Field.many(PARTICIPANTS, InteractionForms::everybody)
          .beginning(participants)
          .writing(InteractionForms::attendance),
      Field.longText("summary", LONGEST_SUMMARY).beginning(others.apply("summary")),
      Field.longText("outcome", LONGEST_OUTCOME).optional().beginning(others.apply("outcome")),
      Field.many("evidence", subject -> EvidenceKept.options(kept(subject)))
          .beginning(others.apply("evidence"))
          .writing((text, typed, subject) -> EvidenceKept.written(text, kept(subject).get(text)))
    };
  }

  /** The same filled in as those were who took part in the latest that has happened. */
  static Typed asLastTime(Subject subject, Typed typed) {
    Interaction last = lastTime(subject);
    return last == null
        ? typed
        : typed.with(PARTICIPANTS, actors(last)).with(PART, parts(last)).with(PEOPLE, people(last));
  }

  private static Map<String, ?> shown(Subject subject, Typed typed) {
    Choices choices = choices(subject);
    Map<String, Object> shown = new HashMap<>();
    shown.put("choices", choices);
    shown.put("last", !isAmending(subject) && lastTime(subject) != null);
    shown.put("amending", isAmending(subject));
    Map<String, Evidence> kept = kept(subject);
    shown.put("kept", EvidenceKept.options(kept));
    shown.put("link", EvidenceKept.link(typed.texts("evidence"), kept.keySet()));
    Effect.of(subject, typed, choices.ids(), subject.path().get(INTERACTION))
        .ifPresent(effect -> shown.put("effect", effect));
    return shown;
  }

  private static boolean isAmending(Subject subject) {
    return subject.path().containsKey(INTERACTION);
  }

  private static Interaction standing(Subject subject) {
    return subject.entry(INTERACTION, Interaction.class);
  }

  private static @Nullable Interaction lastTime(Subject subject) {
    List<StandingEntry<Interaction>> all = subject.collaboration().interactions(subject.today());
    return all.isEmpty() ? null : all.getLast().entry();
  }

  private static List<String> texts(Interaction standing, String field) {
    return switch (field) {
      case "estimated" -> standing.estimated() ? List.of("true") : List.of();
      case "form" -> List.of(standing.form().name());
      case "observations" -> standing.observations().stream().map(Observation::name).toList();
      case PART -> parts(standing);
      case PEOPLE -> people(standing);
      case "summary" -> List.of(standing.summary());
      case "outcome" -> Stream.ofNullable(standing.outcome()).toList();
      case "evidence" -> List.copyOf(EvidenceKept.byValue(standing.evidence()).keySet());
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static List<String> actors(Interaction interaction) {
    return interaction.participants().stream().map(Attendance::actor).toList();
  }

  private static List<String> parts(Interaction interaction) {
    return each(interaction, attendance -> attendance.part());
  }

  private static List<String> people(Interaction interaction) {
    return each(interaction, attendance -> attendance.people());
  }

  private static List<String> each(
      Interaction interaction, Function<Attendance, @Nullable Object> what) {
    List<String> told = new ArrayList<>();
    for (Attendance each : interaction.participants()) {
      Object it = what.apply(each);
      if (it != null) {
        told.add(Typed.forOne(each.actor(), it.toString()));
      }
    }
    return told;
  }

  private static Object attendance(String actor, Typed typed, Subject subject) {
    Map<String, Object> attendance = new HashMap<>(Map.of("actor", actor));
    String part = typed.text(PART, actor);
    if (!part.isEmpty()) {
      attendance.put(PART, part);
    }
    String people = typed.text(PEOPLE, actor);
    if (!people.isEmpty()) {
      attendance.put(PEOPLE, Field.asNumber(people));
    }
    return attendance;
  }

  /** The evidence there is already, which stays where it is ticked. */
  private static Map<String, Evidence> kept(Subject subject) {
    return isAmending(subject) ? EvidenceKept.byValue(standing(subject).evidence()) : Map.of();
  }

  private static List<Option> everybody(Subject subject) {
    return choices(subject).actors().stream()
        .map(each -> Option.of(each.id(), each.name()))
        .toList();
  }

  private static <E extends Enum<E> & Labelled> Function<Subject, List<Option>> words(E[] words) {
    return subject ->
        Stream.of(words).map(each -> Option.of(each, subject.frame().language())).toList();
  }

  private static Choices choices(Subject subject) {
    return Choices.of(subject.collaboration(), subject.today(), subject.names());
  }
}
