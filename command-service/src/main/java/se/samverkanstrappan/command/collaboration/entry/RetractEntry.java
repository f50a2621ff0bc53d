package se.samverkanstrappan.command.collaboration.entry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;

/**
 * Take an entry of any kind back, for good.
 *
 * @param kinds those that the address stands for
 */
public record RetractEntry(String collaboration, String id, Kinds kinds, @Nullable String reason)
    implements CollaborationCommand {

  public static RetractEntry interaction(String collaboration, String id, @Nullable String reason) {
    return new RetractEntry(collaboration, id, Kinds.INTERACTIONS, reason);
  }

  /** What happens where every rule is kept. */
  public EntryTakenBack decide(CollaborationState state, Surroundings surroundings) {
    Kept standing = kinds.find(state, id);
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    violations.addIf(standing.retracted(), "", "it is already retracted");
    Reason.required(violations, reason);
    if (!standing.retracted()) {
      Change.in(state, surroundings.today()).remove(id, violations).judge();
    }
    violations.throwIfAny();
    return EntryEvents.retracted(id, standing.kind(), Objects.requireNonNull(reason));
  }
}
