package se.samverkanstrappan.command.collaboration.retractinteraction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.LoggedInteraction;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;

/** Take a logged dialogue step back, for good. */
public record RetractInteraction(String collaboration, String interaction, @Nullable String reason)
    implements CollaborationCommand {
  private static final int REASON = 1000;

  /** What happens where every rule is kept. */
  public InteractionRetracted decide(CollaborationState state) {
    LoggedInteraction standing = state.interaction(interaction);
    if (standing == null) {
      throw new UnknownId("interaction", interaction);
    }
    Violations violations = new Violations();
    violations.addIf(standing.retracted(), "", "it is already retracted");
    violations.requiredText("/reason", reason, REASON);
    violations.throwIfAny();
    return new InteractionRetracted(interaction, Objects.requireNonNull(reason));
  }
}
