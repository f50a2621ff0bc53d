package se.samverkanstrappan.command.directory;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Task;

/** Keeps the assignments and tasks in step, in the transaction of each assignment's events. */
@Component
@ProcessingGroup(AssignmentDirectoryKeeper.GROUP)
class AssignmentDirectoryKeeper {
  static final String GROUP = "assignment-directory";

  private final JdbcAssignmentDirectory directory;

  AssignmentDirectoryKeeper(JdbcAssignmentDirectory directory) {
    this.directory = directory;
  }

  @EventHandler
  void on(AssignmentCreated event, DomainEventMessage<?> message) {
    add(message, event.profile());
  }

  @EventHandler
  void on(AssignmentChanged event, DomainEventMessage<?> message) {
    add(message, event.profile());
  }

  private void add(DomainEventMessage<?> message, AssignmentProfile profile) {
    directory.add(
        Streams.idOf(message.getAggregateIdentifier()),
        profile.tasks().stream().map(Task::id).toList());
  }
}
