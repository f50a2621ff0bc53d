package se.samverkanstrappan.command.collaboration;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;

/** Reads from the book how collaborations stand, apart from any command. */
@Component
public class BookedCollaborations {
  private final EventStore book;

  BookedCollaborations(EventStore book) {
    this.book = book;
  }

  /** The state of a collaboration, for the caller to change; a new one where there is none. */
  public CollaborationState read(String collaboration) {
    CollaborationState state = new CollaborationState();
    var events = book.readEvents(Streams.of(AggregateKind.COLLABORATION, collaboration));
    while (events.hasNext()) {
      Object payload = events.next().getPayload();
      if (payload instanceof Collaboration snapshot) {
        state = snapshot.state();
      } else if (payload instanceof CollaborationEvent event) {
        state.apply(event);
      }
    }
    return state;
  }
}
