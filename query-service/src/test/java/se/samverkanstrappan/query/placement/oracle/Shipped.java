package se.samverkanstrappan.query.placement.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.query.collaboration.CollaborationFacts;
import se.samverkanstrappan.query.collaboration.InMemoryCollaborationState;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Timeline;

/** What the shipped fold and timeline say; the only place that calls them. */
final class Shipped {
  private final PlacementFacts facts;
  private final PlacementRule rule;
  private final Timeline timeline;

  private Shipped(PlacementFacts facts, PlacementRule rule) {
    this.facts = facts;
    this.rule = rule;
    this.timeline = Timeline.of(facts, rule);
  }

  static Shipped through(List<CollaborationEvent> log, PlacementRule rule) {
    InMemoryCollaborationState state = InMemoryCollaborationState.of(recorded(log));
    return new Shipped(CollaborationFacts.of(Objects.requireNonNull(state.head()), state), rule);
  }

  private static List<RecordedEvent> recorded(List<CollaborationEvent> log) {
    List<RecordedEvent> events = new ArrayList<>();
    for (CollaborationEvent event : log) {
      int sequence = events.size() + 1;
      events.add(
          new RecordedEvent(
              "event-" + sequence,
              AggregateKind.COLLABORATION,
              "example",
              sequence,
              1,
              Instant.EPOCH.plusSeconds(sequence),
              null,
              null,
              event));
    }
    return events;
  }

  Shipped asOf(LocalDate day) {
    return new Shipped(facts.asOf(day), rule);
  }

  List<Segment> segments() {
    return timeline.segments();
  }

  /** Without the actors that have no segment, since nothing is said about them. */
  Map<String, List<ActorSegment>> actors() {
    Map<String, List<ActorSegment>> actors = new TreeMap<>(timeline.actors());
    actors.values().removeIf(List::isEmpty);
    return actors;
  }

  List<Dormancy> dormancies() {
    return timeline.dormancies();
  }

  Placement placementOn(LocalDate day) {
    return timeline.on(day);
  }
}
