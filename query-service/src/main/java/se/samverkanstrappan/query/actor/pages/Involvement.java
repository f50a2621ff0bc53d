package se.samverkanstrappan.query.actor.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.Placement;

/**
 * What an actor is in one collaboration on a day.
 *
 * @param placement where the collaboration stands
 * @param ownStep where the actor stands in it; null where it is no participant
 * @param since the first day of its last stay; null where it never was a participant
 * @param until the first day after that stay; null while it lasts
 * @param mandate null where nobody said what its representatives may do
 */
record Involvement(
    String id,
    String title,
    Placement placement,
    @Nullable Integer ownStep,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    boolean owner,
    List<Role> roles,
    @Nullable Mandate mandate,
    View view) {

  /**
   * What the actor thinks of the collaboration.
   *
   * @param perceived the step that it says it is on; null where that is not known
   * @param desired the step that it wishes; null where it did not say
   * @param on when it said so
   * @param state whether that is an answer
   */
  record View(
      @Nullable Integer perceived,
      @Nullable Integer desired,
      @Nullable PartialDate on,
      State state) {
    /** Of somebody who is not asked. */
    static final View NOT_ASKED = new View(null, null, null, State.NOT_ASKED);

    boolean isMissing() {
      return state == State.NEVER || state == State.TOO_OLD;
    }
  }

  /** Whether somebody who is asked has answered. */
  enum State {
    GIVEN,
    NEVER,
    TOO_OLD,
    /** It is no participant, or the collaboration stands on no step: then nobody is asked. */
    NOT_ASKED
  }

  public boolean takesPart() {
    return ownStep != null;
  }

  public boolean lacksMandate() {
    return takesPart() && (mandate == null || mandate == Mandate.UNCLEAR);
  }

  /** First what it takes part in, then what it has a part in besides, then what it has left. */
  int rank() {
    if (takesPart()) {
      return 0;
    }
    return owner || !roles.isEmpty() ? 1 : 2;
  }
}
