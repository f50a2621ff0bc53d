package se.samverkanstrappan.command.collaboration.joincollaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Let an actor be a participant, from a date and, where it has left since, until a date. */
public record JoinCollaboration(
    String collaboration,
    String stay,
    @Nullable String actor,
    @Nullable PartialDate joinedOn,
    @Nullable PartialDate leftOn)
    implements CollaborationCommand {
  private static final int PARTICIPANTS = 500;

  /** What happens where every rule is kept. */
  public List<CollaborationEvent> decide(CollaborationState state, Surroundings surroundings) {
    if (state.hasEntry(stay)) {
      throw new IdTaken("/id", stay);
    }
    Violations violations = new Violations();
    violations.id("/id", stay);
    String canonical = actorMeant(violations, surroundings);
    FactDates dates = state.datesOn(surroundings.today());
    LocalDate from = dates.day(violations, "/joinedOn", joinedOn);
    LocalDate until = leftOn == null ? LocalDate.MAX : dates.day(violations, "/leftOn", leftOn);
    if (from != null && until != null) {
      violations.addIf(!until.isAfter(from), "/leftOn", "must be after the day of joining");
      staysDoNotOverlap(violations, state, canonical, from, until);
    }
    violations.addIf(
        canonical != null
            && !state.participants().known(canonical)
            && state.participants().distinct() >= PARTICIPANTS,
        "/actor",
        "a collaboration has at most " + PARTICIPANTS + " participants");
    violations.throwIfAny();
    return happened(Objects.requireNonNull(canonical), Objects.requireNonNull(joinedOn));
  }

  private @Nullable String actorMeant(Violations violations, Surroundings surroundings) {
    if (actor == null) {
      violations.add("/actor", "is required");
      return null;
    }
    String canonical = surroundings.actors().resolve(actor);
    violations.addIf(canonical == null, "/actor", "there is no such actor");
    return canonical;
  }

  private static void staysDoNotOverlap(
      Violations violations,
      CollaborationState state,
      @Nullable String actor,
      LocalDate from,
      LocalDate until) {
    violations.addIf(
        actor != null && state.participants().takesPartWithin(actor, from, until, state.opening()),
        "/joinedOn",
        "the actor is already a participant during that time");
  }

  private List<CollaborationEvent> happened(String canonical, PartialDate from) {
    ParticipantJoined joined = new ParticipantJoined(stay, new Stay(canonical, from, null));
    return leftOn == null
        ? List.of(joined)
        : List.of(joined, new ParticipantLeft(stay, canonical, leftOn));
  }
}
