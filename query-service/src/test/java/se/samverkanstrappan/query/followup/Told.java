package se.samverkanstrappan.query.followup;

import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;

/** An assignment "u", decided on 2024-01-10, with tasks t1 and t2, and a book by hand. */
final class Told {
  static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");

  private final Map<String, List<RecordedEvent>> books = new TreeMap<>();
  private final List<ActorView> register = new ArrayList<>();
  private final List<Ambition> ambitions = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  Told is(ActorKind kind, String... ids) {
    Arrays.stream(ids).forEach(id -> is(id, kind, false, null));
    return this;
  }

  Told group(ActorKind kind, String id) {
    return is(id, kind, true, null);
  }

  Told is(String id, ActorKind kind, boolean group, @Nullable String until, String... aliases) {
    PartialDate to = until == null ? null : parse(until);
    register.add(
        new ActorView(
            id,
            1,
            BEGINNING,
            new ActorProfile(
                kind,
                "Namn " + id,
                null,
                null,
                null,
                null,
                group,
                List.of(aliases),
                null,
                to,
                null)));
    return this;
  }

  Told ambition(@Nullable ActorKind kind, int step, String by) {
    ambitions.add(new Ambition(step, parse(by), kind));
    return this;
  }

  Told report(Report report) {
    reports.add(report);
    return this;
  }

  Told opened(String id, String on) {
    return then(
        id,
        new CollaborationOpened(
            "Titel " + id,
            null,
            "owner",
            parse(on),
            null,
            CollaborationForm.ONGOING,
            List.of(),
            List.of()));
  }

  Told linked(String id, String task, String from, @Nullable String until) {
    PartialDate to = until == null ? null : parse(until);
    return then(id, new AssignmentLinked(next(id, "link"), new Link("u", task, parse(from), to)));
  }

  Told joined(String id, String on, String... actors) {
    Arrays.stream(actors).forEach(actor -> stayed(id, actor, on, null));
    return this;
  }

  Told stayed(String id, String actor, String from, @Nullable String to) {
    Stay stay = new Stay(actor, parse(from), to == null ? null : parse(to));
    return then(id, new ParticipantJoined("stay-" + actor + "-" + from, stay));
  }

  /**
   * An interaction of a step from 2 to 7, in which everybody took part alike; its id is its day.
   */
  Told met(String id, String on, int step, String... actors) {
    return then(id, new InteractionLogged("on-" + on, interaction(on, step, actors)));
  }

  static Interaction interaction(String on, int step, String... actors) {
    Observation seen =
        Arrays.stream(Observation.values())
            .filter(each -> each.step().number() == step)
            .findFirst()
            .orElseThrow();
    return new Interaction(
        parse(on),
        false,
        InteractionForm.MEETING,
        List.of(seen),
        Arrays.stream(actors).map(each -> new Attendance(each, null, null)).toList(),
        "s",
        null,
        List.of());
  }

  /** Writes an event, a second after the one before it in the same collaboration. */
  Told then(String id, CollaborationEvent event) {
    List<RecordedEvent> book = books.computeIfAbsent(id, it -> new ArrayList<>());
    long sequence = book.size() + 1L;
    book.add(
        new RecordedEvent(
            id + "-" + sequence,
            AggregateKind.COLLABORATION,
            id,
            sequence,
            1,
            BEGINNING.plusSeconds(sequence),
            null,
            null,
            event));
    return this;
  }

  private String next(String id, String word) {
    return word + "-" + books.getOrDefault(id, List.of()).size();
  }

  FollowUp on(String day) {
    return on(day, null);
  }

  FollowUp on(String day, @Nullable Instant knownAt) {
    List<KnownCollaboration> known =
        books.values().stream()
            .flatMap(each -> KnownCollaboration.at(knownAt, each).stream())
            .toList();
    return FollowUp.of(
        assignment(),
        known,
        register,
        new Asked(LocalDate.parse(day), knownAt, PlacementRule.CURRENT));
  }

  private AssignmentView assignment() {
    AssignmentProfile profile =
        new AssignmentProfile(
            "Uppdraget",
            null,
            parse("2024-01-10"),
            null,
            "regeringen",
            List.of("owner"),
            List.of(),
            List.of(new Task("t1", "Det ena", false), new Task("t2", "Det andra", true)),
            reports,
            ambitions,
            null);
    return new AssignmentView(
        "u",
        1,
        BEGINNING,
        profile.title(),
        profile.reference(),
        profile.decidedOn(),
        profile.endsOn(),
        profile.commissionedBy(),
        profile.responsible(),
        profile.cooperating(),
        profile.tasks(),
        profile.reports(),
        profile.ambitions(),
        profile.source(),
        List.of());
  }
}
