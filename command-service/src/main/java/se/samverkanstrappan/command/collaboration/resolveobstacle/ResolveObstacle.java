package se.samverkanstrappan.command.collaboration.resolveobstacle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Tell that an obstacle no longer holds the collaboration back.
 *
 * @param resolvedOn the first day on which it no longer does
 */
public record ResolveObstacle(
    String collaboration,
    String obstacle,
    @Nullable PartialDate resolvedOn,
    @Nullable String resolution)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public ObstacleResolved decide(CollaborationState state, Surroundings surroundings) {
    Kept standing = state.entries().get(obstacle);
    if (standing == null || standing.kind() != EntryKind.OBSTACLE) {
      throw new UnknownId("obstacle", obstacle);
    }
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    violations.addIf(standing.retracted(), "", "it is retracted");
    violations.addIf(standing.until() != null, "", "it is already resolved");
    violations.required("/resolvedOn", resolvedOn);
    ObstacleDraft.resolution(violations, resolution);
    ObstacleResolved resolved = null;
    if (resolvedOn != null) {
      resolved = new ObstacleResolved(obstacle, resolvedOn, resolution);
      Change.in(state, surroundings.today())
          .put(obstacle, standing.ended(resolved), violations)
          .judge();
    }
    violations.throwIfAny();
    return Objects.requireNonNull(resolved);
  }
}
