package se.samverkanstrappan.query.collaboration;

import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
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
      case CollaborationChanged changed -> head.with(changed);
      case OwnershipTransferred transferred -> head.ownedBy(transferred.owner());
      case CollaborationWithdrawn withdrawn -> head.takenBack();
      case EntryStated stated -> stated(head, stated.id(), stated.stated(), state);
      case EntryEnded ended -> ended(head, ended);
      case EntryTakenBack taken -> takenBack(head, taken, state);
    };
  }

  /** An entry stands as it is told here; of kinds that place nobody, nothing is remembered. */
  private static CollaborationHead stated(
      CollaborationHead head, String id, Entry entry, CollaborationState state) {
    return switch (entry) {
      case Stay stay -> head.with(new StayEntry(id, stay.actor(), stay.joinedOn(), stay.leftOn()));
      case LifecycleChange change ->
          head.with(new LifecycleEntry(id, change.kind(), change.date()));
      case Interaction interaction -> head.withMoreInteractions(replace(id, interaction, state));
      case RoleHeld role -> head;
      case MandateHeld mandate -> head;
      case Perception perception -> head;
      case Ambition ambition -> head;
      case Obstacle obstacle -> head;
      case Link link -> head;
    };
  }

  private static CollaborationHead ended(CollaborationHead head, EntryEnded event) {
    return switch (event) {
      case ParticipantLeft left -> head.withStayEnded(left.id(), left.leftOn());
      case RoleEnded role -> head;
      case ObstacleResolved obstacle -> head;
    };
  }

  private static CollaborationHead takenBack(
      CollaborationHead head, EntryTakenBack event, CollaborationState state) {
    return switch (event) {
      case InteractionRetracted interaction ->
          head.withMoreInteractions(-remove(interaction.id(), state));
      case EntryRetracted entry -> head.without(entry.id());
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
