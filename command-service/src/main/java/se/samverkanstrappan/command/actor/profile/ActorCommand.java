package se.samverkanstrappan.command.actor.profile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;

/** Something that is asked of one actor of the register. */
public interface ActorCommand {
  /** The actor's own id, never an alias. */
  String actor();

  /** The stream in the book that the command is for. */
  @TargetAggregateIdentifier
  default String stream() {
    return Streams.of(AggregateKind.ACTOR, actor());
  }
}
