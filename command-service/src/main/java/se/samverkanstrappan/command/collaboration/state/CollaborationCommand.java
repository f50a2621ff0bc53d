package se.samverkanstrappan.command.collaboration.state;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;

/** Something that is asked of one collaboration. */
public interface CollaborationCommand {
  /** The collaboration's id. */
  String collaboration();

  /** The stream in the book that the command is for. */
  @TargetAggregateIdentifier
  default String stream() {
    return Streams.of(AggregateKind.COLLABORATION, collaboration());
  }
}
