package se.samverkanstrappan.command.collaboration.transferownership;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.entry.Reason;
import se.samverkanstrappan.command.collaboration.profile.OwnerMeant;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;

/** Give a collaboration another process owner. */
public record TransferOwnership(
    String collaboration, @Nullable String owner, @Nullable String reason)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public OwnershipTransferred decide(CollaborationState state, Surroundings surroundings) {
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    String canonical = OwnerMeant.by(owner, surroundings.actors(), violations);
    violations.addIf(state.owner().equals(canonical), "/owner", "owns it already");
    Reason.required(violations, reason);
    violations.throwIfAny();
    return new OwnershipTransferred(
        Objects.requireNonNull(canonical), Objects.requireNonNull(reason));
  }
}
