package se.samverkanstrappan.command.importing.run;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentEvent;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.ReportSubmitted;

/** What the book says about actors and assignments. */
@Component
class BookedProfiles {
  private final EventStore book;

  BookedProfiles(EventStore book) {
    this.book = book;
  }

  /** Of an actor by its own id. */
  Optional<ActorProfile> actor(String id) {
    return events(AggregateKind.ACTOR, id, ActorEvent.class)
        .reduce((before, after) -> after)
        .map(ActorEvent::profile);
  }

  Optional<AssignmentProfile> assignment(String id) {
    return events(AggregateKind.ASSIGNMENT, id, AssignmentEvent.class)
        .reduce(
            Optional.empty(), (before, event) -> after(before, event), (first, second) -> second);
  }

  private static Optional<AssignmentProfile> after(
      Optional<AssignmentProfile> before, AssignmentEvent event) {
    return switch (event) {
      case AssignmentCreated created -> Optional.of(created.profile());
      case AssignmentChanged changed -> Optional.of(changed.profile());
      case ReportSubmitted submitted -> before.map(profile -> profile.after(submitted));
      case FollowUpFixed fixed -> before;
    };
  }

  /** From the first on: what begins with a snapshot does not tell its events. */
  private <T> Stream<T> events(AggregateKind kind, String id, Class<T> type) {
    return book.readEvents(Streams.of(kind, id), 0)
        .asStream()
        .map(message -> (Object) message.getPayload())
        .filter(type::isInstance)
        .map(type::cast);
  }
}
