package se.samverkanstrappan.command.collaboration.state;

import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;

/** Something that is asked of one collaboration. */
public interface CollaborationCommand extends AggregateCommand {
  /** The collaboration's id. */
  String collaboration();

  @Override
  default String stream() {
    return Streams.of(AggregateKind.COLLABORATION, collaboration());
  }
}
