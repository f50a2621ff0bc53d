package se.samverkanstrappan.command.collaboration.withdrawcollaboration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.entry.Reason;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;

/** Withdraw a collaboration that was registered by mistake or twice. */
public record WithdrawCollaboration(String collaboration, @Nullable String reason)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public CollaborationWithdrawn decide(CollaborationState state) {
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    Reason.required(violations, reason);
    violations.throwIfAny();
    return new CollaborationWithdrawn(Objects.requireNonNull(reason));
  }
}
