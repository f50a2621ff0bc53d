package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
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
}
