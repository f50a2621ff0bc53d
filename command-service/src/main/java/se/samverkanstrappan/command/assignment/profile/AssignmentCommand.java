package se.samverkanstrappan.command.assignment.profile;

import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;

/** Something that is asked of one government assignment. */
public interface AssignmentCommand extends AggregateCommand {
  /** The assignment's id. */
  String assignment();

  @Override
  default String stream() {
    return Streams.of(AggregateKind.ASSIGNMENT, assignment());
  }
}
