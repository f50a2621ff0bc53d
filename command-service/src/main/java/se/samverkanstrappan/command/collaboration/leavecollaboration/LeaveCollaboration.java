package se.samverkanstrappan.command.collaboration.leavecollaboration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Let an actor cease to be a participant.
 *
 * @param leftOn the first day on which it no longer is one
 */
public record LeaveCollaboration(String collaboration, String actor, @Nullable PartialDate leftOn)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public ParticipantLeft decide(CollaborationState state, Surroundings surroundings) {
    String canonical = surroundings.actors().resolve(actor);
    if (canonical == null) {
      throw new UnknownId("actor", actor);
    }
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    violations.required("/leftOn", leftOn);
    String stay = state.entries().open(EntryKind.STAY, canonical, "").orElse(null);
    violations.addIf(stay == null, "", canonical + " is not a participant that could leave");
    ParticipantLeft left = null;
    if (stay != null && leftOn != null) {
      left = new ParticipantLeft(stay, canonical, leftOn);
      Kept ended = Objects.requireNonNull(state.entries().get(stay)).ended(left);
      Change.in(state, surroundings.today()).put(stay, ended, violations).judge();
    }
    violations.throwIfAny();
    return Objects.requireNonNull(left);
  }
}
