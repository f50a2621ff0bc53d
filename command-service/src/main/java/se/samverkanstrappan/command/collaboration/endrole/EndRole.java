package se.samverkanstrappan.command.collaboration.endrole;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/**
 * Let an actor cease to hold a role.
 *
 * @param until the first day on which it no longer does
 */
public record EndRole(
    String collaboration, @Nullable String actor, @Nullable Role role, @Nullable PartialDate until)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public RoleEnded decide(CollaborationState state, Surroundings surroundings) {
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    violations.required("/role", role);
    violations.required("/until", until);
    String meant = actorMeant(violations, surroundings);
    RoleEnded ended = null;
    if (meant != null && role != null) {
      String held = state.entries().open(EntryKind.ROLE, meant, role.name()).orElse(null);
      violations.addIf(held == null, "", meant + " holds no such role that could end");
      if (held != null && until != null) {
        ended = new RoleEnded(held, meant, role, until);
        Kept kept = Objects.requireNonNull(state.entries().get(held)).ended(ended);
        Change.in(state, surroundings.today()).put(held, kept, violations).judge();
      }
    }
    violations.throwIfAny();
    return Objects.requireNonNull(ended);
  }

  private @Nullable String actorMeant(Violations violations, Surroundings surroundings) {
    if (!violations.required("/actor", actor) || actor == null) {
      return null;
    }
    String meant = surroundings.actors().resolve(actor);
    violations.addIf(meant == null, "/actor", "there is no such actor");
    return meant;
  }
}
