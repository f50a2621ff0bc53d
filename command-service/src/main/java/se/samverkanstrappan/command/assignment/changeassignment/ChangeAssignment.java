package se.samverkanstrappan.command.assignment.changeassignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverkanstrappan.command.assignment.profile.AssignmentCommand;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.assignment.profile.TaskDraft;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Task;

/** Replace the facts on a government assignment; what is left out is cleared. */
public record ChangeAssignment(String assignment, AssignmentDraft draft)
    implements AssignmentCommand {
  /** What happens where every rule is kept; nothing where nothing changes. */
  public List<AssignmentChanged> decide(
      AssignmentProfile present, ActorDirectory actors, LocalDate today) {
    Violations violations = new Violations();
    noTaskIsRemoved(violations, present);
    AssignmentProfile changed = draft.judge(violations, actors, today);
    return changed.equals(present) ? List.of() : List.of(new AssignmentChanged(changed));
  }

  /** Collaborations may be linked to it. */
  private void noTaskIsRemoved(Violations violations, AssignmentProfile present) {
    List<TaskDraft> given = draft.tasks() == null ? List.of() : draft.tasks();
    Set<String> kept =
        given.stream().map(each -> each.id() == null ? "" : each.id()).collect(Collectors.toSet());
    for (Task task : present.tasks()) {
      violations.addIf(
          !kept.contains(task.id()), "/tasks", "the task " + task.id() + " cannot be removed");
    }
  }
}
