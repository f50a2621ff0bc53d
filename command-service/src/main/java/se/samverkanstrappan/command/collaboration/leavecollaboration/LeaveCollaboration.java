package se.samverkanstrappan.command.collaboration.leavecollaboration;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Stay;
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
    Violations violations = new Violations();
    LocalDate until = state.datesOn(surroundings.today()).day(violations, "/leftOn", leftOn);
    Stay stay = state.participants().openStayOf(canonical).orElse(null);
    if (stay == null) {
      violations.add("", canonical + " is not a participant that could leave");
    } else if (until != null) {
      theStayAllowsIt(violations, state, stay, until);
    }
    violations.throwIfAny();
    return new ParticipantLeft(
        Objects.requireNonNull(stay).id(), canonical, Objects.requireNonNull(leftOn));
  }

  private static void theStayAllowsIt(
      Violations violations, CollaborationState state, Stay stay, LocalDate until) {
    LocalDate joined = stay.joinedOn().countedFrom(state.opening());
    violations.addIf(
        !until.isAfter(joined), "/leftOn", "must be after the day of joining, " + joined);
    LocalDate last = state.lastTaken(stay.actor(), joined);
    violations.addIf(
        last != null && !until.isAfter(last),
        "/leftOn",
        "the actor took part in an interaction on " + last + ", it can leave the day after");
  }
}
