package se.samverkanstrappan.command.assignment.createassignment;

import java.time.LocalDate;
import se.samverkanstrappan.command.assignment.profile.AssignmentCommand;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.assignment.AssignmentCreated;

/** Register a government assignment. */
public record CreateAssignment(String assignment, AssignmentDraft draft)
    implements AssignmentCommand {
  /** What happens where every rule is kept. */
  public AssignmentCreated decide(ActorDirectory actors, LocalDate today) {
    Violations violations = new Violations();
    violations.id("/id", assignment);
    return new AssignmentCreated(draft.judge(violations, actors, today));
  }
}
