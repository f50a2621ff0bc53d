package se.samverkanstrappan.command.collaboration.loginteraction;

import java.util.Objects;
import se.samverkanstrappan.command.collaboration.dialogue.InteractionDraft;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;

/** Log a dialogue step. */
public record LogInteraction(String collaboration, String interaction, InteractionDraft draft)
    implements CollaborationCommand {
  private static final int INTERACTIONS = 10_000;

  /** What happens where every rule is kept. */
  public InteractionLogged decide(CollaborationState state, Surroundings surroundings) {
    if (state.hasEntry(interaction)) {
      throw new IdTaken("/id", interaction);
    }
    Violations violations = new Violations();
    violations.id("/id", interaction);
    violations.addIf(
        state.interactions().size() >= INTERACTIONS,
        "",
        "a collaboration has at most " + INTERACTIONS + " interactions, split it");
    Interaction judged = draft.judge(violations, state, surroundings);
    violations.throwIfAny();
    return new InteractionLogged(interaction, Objects.requireNonNull(judged));
  }
}
