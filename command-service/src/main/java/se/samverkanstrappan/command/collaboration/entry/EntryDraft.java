package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Entry;

/** An entry as it was sent, not yet judged; the names of its fields are those of the bundle. */
public sealed interface EntryDraft
    permits StayDraft,
        LifecycleDraft,
        RoleDraft,
        MandateDraft,
        AmbitionDraft,
        ObstacleDraft,
        LinkDraft,
        InteractionDraft,
        PerceptionDraft {
  /**
   * Tells what is wrong with it by itself.
   *
   * @return the entry as far as it can be told, with the actors' own ids; null where too much is
   *     missing to ask whether it fits to the others. It is whole where nothing was told.
   */
  @Nullable Entry judge(Violations violations, Surroundings surroundings);

  /** Tells which of its dates cannot be, also where too much is missing to ask for more. */
  void judgeDates(Violations violations, FactDates dates);

  /** Tells what is wrong with it by itself, as an entry of a collaboration. */
  default @Nullable Entry judge(
      Violations violations, CollaborationState state, Surroundings surroundings) {
    judgeDates(violations, state.datesOn(surroundings.today()));
    return judge(violations, surroundings);
  }
}
