package se.samverkanstrappan.command.collaboration.changelifecycle;

import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Pause, resume, close or reopen a collaboration; today where no date is told. */
public record ChangeLifecycle(String collaboration, String entry, LifecycleDraft change)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public EntryStated decide(CollaborationState state, Surroundings surroundings) {
    Violations violations = new Violations();
    violations.required("/reason", change.reason());
    LifecycleDraft dated = change.orOn(PartialDate.of(surroundings.today()));
    return new AddEntry(collaboration, entry, dated).decide(state, surroundings, violations);
  }
}
