package se.samverkanstrappan.query.collaboration;

import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.placement.InteractionStep;

/** Counts what interactions show up and down, so that one that is taken back leaves no trace. */
final class InteractionFold {
  private InteractionFold() {}

  /** Lets an interaction stand under an id, and says how many more stand than before. */
  static int replace(String id, Interaction interaction, CollaborationState state) {
    int replaced = uncount(id, state);
    state.putInteraction(id, interaction);
    count(interaction, 1, state);
    return 1 - replaced;
  }

  /** Takes an interaction back, and says how many fewer stand than before. */
  static int remove(String id, CollaborationState state) {
    int removed = uncount(id, state);
    state.removeInteraction(id);
    return removed;
  }

  /** Takes back what the interaction with an id counted for, if one stands. */
  private static int uncount(String id, CollaborationState state) {
    Interaction standing = state.interaction(id);
    if (standing == null) {
      return 0;
    }
    count(standing, -1, state);
    return 1;
  }

  private static void count(Interaction interaction, int change, CollaborationState state) {
    InteractionStep.evidence(interaction)
        .forEach((actor, step) -> state.addEvidence(actor, interaction.date(), step, change));
    for (Attendance each : interaction.participants()) {
      Integer people = each.people();
      if (people != null) {
        state.addSent(each.actor(), interaction.date(), people > 1, change);
      }
    }
  }
}
