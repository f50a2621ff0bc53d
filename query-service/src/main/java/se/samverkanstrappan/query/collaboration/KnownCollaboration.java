package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/** All that some stretch of the book says about one collaboration, to be asked about any day. */
public final class KnownCollaboration {
  private final CollaborationHead head;
  private final PlacementFacts facts;
  private final InteractionLog interactions;

  private KnownCollaboration(
      CollaborationHead head, PlacementFacts facts, InteractionLog interactions) {
    this.head = head;
    this.facts = facts;
    this.interactions = interactions;
  }

  /** Folds events, oldest first; empty where they do not open a collaboration. */
  public static Optional<KnownCollaboration> from(List<RecordedEvent> events) {
    var state = new InMemoryCollaborationState();
    var interactions = new InteractionLog();
    for (RecordedEvent event : events) {
      CollaborationFold.apply(event, state);
      interactions.apply(event);
    }
    return Optional.ofNullable(state.head())
        .map(
            head -> new KnownCollaboration(head, CollaborationFacts.of(head, state), interactions));
  }

  /** The collaboration as a whole, by the last event. */
  public CollaborationHead head() {
    return head;
  }

  /** The day that everything counts from. */
  public LocalDate openedOn() {
    return facts.openedOn();
  }

  /** Where it stands as of a day. */
  public Placement placement(LocalDate asOf, PlacementRule rule) {
    return Timeline.of(facts.asOf(asOf), rule).on(asOf);
  }

  /** Where it stands on every day, by all that is known. */
  public Timeline timeline(PlacementRule rule) {
    return Timeline.of(facts, rule);
  }

  /** Where it stood and will stand, by what is dated up to a day. */
  public Timeline timeline(LocalDate asOf, PlacementRule rule) {
    return Timeline.of(facts.asOf(asOf), rule);
  }

  /** Where each participant of a day stands on it. */
  public List<ActorPlacement> actors(LocalDate asOf, PlacementRule rule) {
    return Timeline.of(facts.asOf(asOf), rule).actors().entrySet().stream()
        .flatMap(each -> on(asOf, each.getKey(), each.getValue()).stream())
        .toList();
  }

  /** The interactions dated up to a day, oldest first. */
  public List<StandingInteraction> interactions(LocalDate asOf) {
    return interactions.upTo(asOf, facts.openedOn());
  }

  /** The stays begun up to a day; an end after it is not known yet. */
  public List<CollaborationHead.StayEntry> stays(LocalDate asOf) {
    return head.stays().stream()
        .filter(stay -> dated(stay.joinedOn(), asOf))
        .map(
            stay ->
                stay.leftOn() == null || dated(stay.leftOn(), asOf)
                    ? stay
                    : new CollaborationHead.StayEntry(
                        stay.id(), stay.actor(), stay.joinedOn(), null))
        .toList();
  }

  /** The lifecycle changes up to a day. */
  public List<CollaborationHead.LifecycleEntry> lifecycle(LocalDate asOf) {
    return head.lifecycle().stream().filter(change -> dated(change.date(), asOf)).toList();
  }

  private boolean dated(PartialDate date, LocalDate asOf) {
    return !date.countedFrom(facts.openedOn()).isAfter(asOf);
  }

  private static Optional<ActorPlacement> on(
      LocalDate day, String actor, List<ActorSegment> segments) {
    return segments.stream()
        .filter(segment -> segment.covers(day))
        .map(segment -> new ActorPlacement(actor, segment.step(), segment.emerging()))
        .findFirst();
  }
}
