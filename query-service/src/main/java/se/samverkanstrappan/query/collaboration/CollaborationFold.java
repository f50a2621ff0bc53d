package se.samverkanstrappan.query.collaboration;

import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.query.collaboration.CollaborationHead.LifecycleEntry;
import se.samverkanstrappan.query.collaboration.CollaborationHead.StayEntry;
import se.samverkanstrappan.query.placement.InteractionStep;

/**
 * Folds the events of one collaboration into what is known about it; the one way to know it, both
 * in the stream and when a history is read back.
 *
 * <p>Expects the events in order, each once, from the opening on. An event of a type that is not
 * known here only moves the version.
 */
public final class CollaborationFold {
  private CollaborationFold() {}

  /** Takes in the next event; one that comes before the opening leaves no trace. */
  public static void apply(RecordedEvent event, CollaborationState state) {
    if (event.payload() instanceof CollaborationOpened opened) {
      state.head(CollaborationHead.opened(event, opened));
      return;
    }
    CollaborationHead head = state.head();
    if (head == null) {
      return;
    }
    CollaborationHead next = head.after(event);
    state.head(
        event.payload() instanceof CollaborationEvent known ? evolve(next, known, state) : next);
  }

  private static CollaborationHead evolve(
      CollaborationHead head, CollaborationEvent event, CollaborationState state) {
    return switch (event) {
      case CollaborationOpened opened -> head;
      case ParticipantJoined joined ->
          head.with(
              new StayEntry(
                  joined.id(),
                  joined.participant().actor(),
                  joined.participant().joinedOn(),
                  joined.participant().leftOn()));
      case ParticipantLeft left -> head.withStayEnded(left.id(), left.leftOn());
      case LifecycleChanged change ->
          head.with(new LifecycleEntry(change.id(), change.kind(), change.date(), change.reason()));
      case InteractionLogged logged ->
          head.withMoreInteractions(replace(logged.id(), logged.interaction(), state));
      case InteractionAmended amended ->
          head.withMoreInteractions(replace(amended.id(), amended.interaction(), state));
      case InteractionRetracted retracted ->
          head.withMoreInteractions(-remove(retracted.id(), state));
      default -> head;
    };
  }

  /** Lets an interaction stand under an id, and says how many more stand than before. */
  private static int replace(String id, Interaction interaction, CollaborationState state) {
    int replaced = uncount(id, state);
    state.putInteraction(id, interaction);
    count(interaction, 1, state);
    return 1 - replaced;
  }

  private static int remove(String id, CollaborationState state) {
    int removed = uncount(id, state);
    state.removeInteraction(id);
    return removed;
  }

  /** Takes back the evidence of the interaction with an id, if one stands. */
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
  }
}
