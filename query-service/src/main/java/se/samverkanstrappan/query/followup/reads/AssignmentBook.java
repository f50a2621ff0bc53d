package se.samverkanstrappan.query.followup.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.FollowUp;
import se.samverkanstrappan.query.store.ReadModel;

/** Finds what the book said at an instant of an assignment and of all that serves it. */
@Component
final class AssignmentBook {
  private final ReadModel readModel;

  AssignmentBook(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** The assignment as it was known; null asks for now. */
  Optional<AssignmentView> assignment(String id, @Nullable Instant knownAt) {
    if (knownAt == null) {
      return readModel.assignment(id);
    }
    // One after the other: those that fix a follow-up are large.
    try (Stream<RecordedEvent> events = readModel.events(AggregateKind.ASSIGNMENT, id)) {
      AssignmentView known = null;
      Iterable<RecordedEvent> all = events::iterator;
      for (RecordedEvent event : all) {
        if (!event.recordedAt().isAfter(knownAt)) {
          known = AssignmentView.after(event, known);
        }
      }
      return Optional.ofNullable(known);
    }
  }

  /**
   * When the newest was recorded of all that a follow-up of an assignment is made of now. Every
   * collaboration counts: one whose link was taken back is not to be taken for linked still. That a
   * follow-up was fixed does not count, so that another of the same book is the same.
   */
  Optional<Instant> newest(String id) {
    return said(id)
        .map(
            said ->
                Stream.of(
                        Stream.of(said),
                        readModel.actors().stream().map(ActorView::recordedAt),
                        readModel.collaborations().stream().map(CollaborationView::recordedAt))
                    .flatMap(each -> each)
                    .max(Instant::compareTo)
                    .orElseThrow());
  }

  /** When anything was last recorded of an assignment but that follow-ups were fixed. */
  private Optional<Instant> said(String id) {
    try (Stream<RecordedEvent> events = readModel.events(AggregateKind.ASSIGNMENT, id)) {
      return events
          .filter(event -> !(event.payload() instanceof FollowUpFixed))
          .map(RecordedEvent::recordedAt)
          .max(Instant::compareTo);
    }
  }

  /** The follow-up of an assignment, which is given as it was known. */
  FollowUp followUp(AssignmentView assignment, Asked asked) {
    return FollowUp.of(
        assignment, collaborations(assignment.id(), asked), register(asked.knownAt()), asked);
  }

  private List<ActorView> register(@Nullable Instant knownAt) {
    if (knownAt == null) {
      return readModel.actors();
    }
    Map<String, ActorView> register = new LinkedHashMap<>();
    for (RecordedEvent event : actorsUpTo(knownAt)) {
      if (event.payload() instanceof ActorEvent told) {
        String id = event.aggregateId();
        register.put(id, new ActorView(id, event.sequence(), event.recordedAt(), told.profile()));
      }
    }
    return List.copyOf(register.values());
  }

  /** Those with a link to the assignment: no others are held until all have been read. */
  List<KnownCollaboration> collaborations(String assignment, Asked asked) {
    return readModel.collaborations().stream()
        .filter(head -> mayServe(head, assignment, asked.knownAt()))
        .flatMap(head -> known(head, asked.knownAt()).stream())
        .filter(known -> serves(known, assignment, asked.asOf()))
        .toList();
  }

  private Optional<KnownCollaboration> known(CollaborationView head, @Nullable Instant knownAt) {
    return KnownCollaboration.at(knownAt, readModel.history(head.id(), head.version()));
  }

  private static boolean serves(KnownCollaboration known, String assignment, LocalDate asOf) {
    return known.entries(Link.class, asOf).stream()
        .anyMatch(each -> each.entry().assignment().equals(assignment));
  }

  /** What was written since may have taken a link back, so that the head does not tell of it. */
  private static boolean mayServe(
      CollaborationView head, String assignment, @Nullable Instant knownAt) {
    return head.links().stream().anyMatch(each -> each.assignment().equals(assignment))
        || (knownAt != null && head.recordedAt().isAfter(knownAt));
  }

  private List<RecordedEvent> actorsUpTo(Instant knownAt) {
    try (Stream<RecordedEvent> events = readModel.events(AggregateKind.ACTOR)) {
      return events.filter(event -> !event.recordedAt().isAfter(knownAt)).toList();
    }
  }
}
