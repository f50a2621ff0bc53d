package se.samverkanstrappan.command.aggregate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something that is asked of one aggregate. */
public interface AggregateCommand {
  /** The stream in the book that the command is for. */
  @TargetAggregateIdentifier
  String stream();
}
