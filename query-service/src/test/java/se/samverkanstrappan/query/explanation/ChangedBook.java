package se.samverkanstrappan.query.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.CollaborationFacts;
import se.samverkanstrappan.query.collaboration.InMemoryCollaborationState;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.explanation.Missing.Lacking;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/** A log of events with more written after it, and where that puts the collaboration. */
final class ChangedBook {
  private final List<CollaborationEvent> log;
  private final PlacementRule rule;

  ChangedBook(List<CollaborationEvent> log, PlacementRule rule) {
    this.log = log;
    this.rule = rule;
  }

  KnownCollaboration known() {
    return KnownCollaboration.from(history()).orElseThrow();
  }

  PlacementFacts facts() {
    InMemoryCollaborationState state = InMemoryCollaborationState.of(history());
    return CollaborationFacts.of(Objects.requireNonNull(state.head()), state);
  }

  private List<RecordedEvent> history() {
    List<RecordedEvent> events = new ArrayList<>();
    for (CollaborationEvent event : log) {
      long sequence = events.size() + 1L;
      Instant at = Instant.EPOCH.plusSeconds(sequence);
      events.add(
          new RecordedEvent(
              "e-" + sequence,
              AggregateKind.COLLABORATION,
              "c",
              sequence,
              1,
              at,
              null,
              null,
              event));
    }
    return events;
  }

  /** The timeline by what is dated up to a day. */
  Timeline asOf(LocalDate day) {
    return known().timeline(day, rule);
  }

  ChangedBook without(Collection<ShownDate> dates) {
    Set<String> ids = new HashSet<>();
    dates.forEach(date -> date.interactions().forEach(by -> ids.add(by.id())));
    return with(ids.stream().map(id -> new InteractionRetracted(id, "to see what happens")));
  }

  ChangedBook withParticipants(List<String> actors, LocalDate day) {
    return with(
        actors.stream()
            .map(it -> new ParticipantJoined("stay-of-" + it, new Stay(it, date(day), null))));
  }

  /**
   * With an actor showing a step on as many more dates as it lacks, the newest that are free up to
   * a day; null where there are not so many since the opening.
   */
  @Nullable ChangedBook withShown(Lacking lacking, int step, LocalDate day) {
    KnownCollaboration known = known();
    Set<LocalDate> taken = new HashSet<>();
    lacking.shown().forEach(date -> taken.add(date.on()));
    List<LocalDate> free =
        Stream.iterate(day, each -> !each.isBefore(known.openedOn()), each -> each.minusDays(1))
            .filter(each -> !taken.contains(each))
            .limit(lacking.dates())
            .toList();
    if (free.size() < lacking.dates()) {
      return null;
    }
    return with(free.stream().map(each -> showing(lacking.actor(), step, each)));
  }

  /** Somebody that is no participant is on the other side, so that nobody else gains by it. */
  private static InteractionLogged showing(String actor, int step, LocalDate day) {
    Interaction interaction =
        new Interaction(
            date(day),
            false,
            InteractionForm.MEETING,
            observations(step),
            List.of(new Attendance(actor, null, null), new Attendance("stranger", null, null)),
            "More",
            null,
            List.of());
    return new InteractionLogged("more-" + actor + "-" + day, interaction);
  }

  private static List<Observation> observations(int step) {
    return step == 8
        ? List.of(Observation.DECIDED_JOINTLY, Observation.WORKED_JOINTLY)
        : Stream.of(Observation.values()).filter(it -> it.step().number() == step).toList();
  }

  private ChangedBook with(Stream<? extends CollaborationEvent> more) {
    return new ChangedBook(Stream.concat(log.stream(), more).toList(), rule);
  }

  private static PartialDate date(LocalDate day) {
    return PartialDate.of(day);
  }

  /** The established step of an actor on a day; 0 where it stands nowhere. */
  static int stepOf(String actor, LocalDate day, Timeline timeline) {
    return Objects.requireNonNull(timeline.actors().get(actor)).stream()
        .filter(segment -> segment.covers(day))
        .mapToInt(ActorSegment::step)
        .findFirst()
        .orElse(0);
  }

  static int stepOn(LocalDate day, Timeline timeline) {
    return Objects.requireNonNull(timeline.on(day).step());
  }
}
