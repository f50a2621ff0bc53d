package se.samverkanstrappan.command.collaboration.changecollaboration;

import java.util.List;
import java.util.Objects;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationProfile;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Change a collaboration's own fields; what is not told is cleared. */
public record ChangeCollaboration(String collaboration, ProfileDraft profile)
    implements CollaborationCommand {
  /** What happens where every rule is kept; nothing where nothing is new. */
  public List<CollaborationChanged> decide(CollaborationState state, Surroundings surroundings) {
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    CollaborationProfile judged = profile.judge(violations, surroundings.today());
    PartialDate opening = profile.openedOn();
    if (opening != null && !opening.equals(state.profile().openedOn())) {
      Change.moveOpening(state, opening.firstDay(), violations);
    }
    violations.throwIfAny();
    return Objects.requireNonNull(judged).equals(state.profile())
        ? List.of()
        : List.of(judged.changed());
  }
}
