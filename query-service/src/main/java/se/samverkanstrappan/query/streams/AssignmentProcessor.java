package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.assignment.AssignmentView;

/** Folds the events of government assignments and tells what is known about each. */
final class AssignmentProcessor extends WholeViewProcessor<AssignmentView> {
  AssignmentProcessor(TopologySettings settings, StreamCounts counts) {
    super(
        AggregateKind.ASSIGNMENT,
        settings,
        ProjectionTopology.ASSIGNMENTS,
        ProjectionTopology.ASSIGNMENTS_WAITING,
        ProjectionTopology.ASSIGNMENT_LETTERS,
        ProjectionTopology.ASSIGNMENT_VIEWS,
        ProjectionTopology.ASSIGNMENT_DEAD_LETTERS,
        counts);
  }

  @Override
  @Nullable AssignmentView viewAfter(RecordedEvent event, @Nullable AssignmentView before) {
    return AssignmentView.after(event, before);
  }
}
