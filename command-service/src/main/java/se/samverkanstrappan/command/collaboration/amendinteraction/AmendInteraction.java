package se.samverkanstrappan.command.collaboration.amendinteraction;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.dialogue.InteractionDraft;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.ContentHash;
import se.samverkanstrappan.command.collaboration.state.LoggedInteraction;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;

/** Correct a logged dialogue step; the draft is all of it as it shall stand. */
public record AmendInteraction(
    String collaboration, String interaction, InteractionDraft draft, @Nullable String reason)
    implements CollaborationCommand {
  private static final int REASON = 1000;

  /** What happens where every rule is kept; nothing where nothing but the reason is new. */
  public List<CollaborationEvent> decide(CollaborationState state, Surroundings surroundings) {
    LoggedInteraction standing = state.interaction(interaction);
    if (standing == null) {
      throw new UnknownId("interaction", interaction);
    }
    Violations violations = new Violations();
    violations.addIf(standing.retracted(), "", "what was retracted stays retracted");
    violations.requiredText("/reason", reason, REASON);
    Interaction judged = draft.judge(violations, state, surroundings);
    violations.throwIfAny();
    Interaction amended = Objects.requireNonNull(judged);
    return ContentHash.of(amended) == standing.hash()
        ? List.of()
        : List.of(new InteractionAmended(interaction, amended, Objects.requireNonNull(reason)));
  }
}
