package se.samverkanstrappan.command.collaboration.opencollaboration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.profile.OwnerMeant;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationProfile;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;

/** Register a collaboration. */
public record OpenCollaboration(String collaboration, ProfileDraft profile, @Nullable String owner)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public CollaborationOpened decide(Surroundings surroundings) {
    Violations violations = new Violations();
    violations.id("/id", collaboration);
    CollaborationProfile judged = profile.judge(violations, surroundings.today());
    String canonical = OwnerMeant.by(owner, surroundings.actors(), violations);
    violations.throwIfAny();
    return Objects.requireNonNull(judged).opened(Objects.requireNonNull(canonical));
  }
}
