package se.samverkanstrappan.command.actor.profile;

import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;

/** Something that is asked of one actor of the register. */
public interface ActorCommand extends AggregateCommand {
  /** The actor's own id, never an alias. */
  String actor();

  @Override
  default String stream() {
    return Streams.of(AggregateKind.ACTOR, actor());
  }
}
