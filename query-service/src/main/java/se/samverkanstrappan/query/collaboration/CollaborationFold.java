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
      case EntryEnded ended -> ended(head, ended, state);
      case EntryTakenBack taken -> takenBack(head, taken, state);
    };
  }

  /** An entry stands as it is told here; what places somebody is remembered in the head. */
  private static CollaborationHead stated(
      CollaborationHead head, String id, Entry entry, CollaborationState state) {
    return switch (entry) {
      case Stay stay -> head.with(new StayEntry(id, stay.actor(), stay.joinedOn(), stay.leftOn()));
      case LifecycleChange change ->
          head.with(new LifecycleEntry(id, change.kind(), change.date()));
      case Interaction interaction ->
          head.withMoreInteractions(InteractionFold.replace(id, interaction, state));
      case RoleHeld role -> kept(head, id, role, state);
      case MandateHeld mandate -> kept(head, id, mandate, state);
      case Perception perception -> kept(head, id, perception, state);
      case Ambition ambition -> kept(head, id, ambition, state);
      case Obstacle obstacle -> kept(head, id, obstacle, state);
      case Link link -> kept(head, id, link, state);
    };
  }

  private static CollaborationHead kept(
      CollaborationHead head, String id, Entry entry, CollaborationState state) {
    KeptEntry before = state.entry(id);
    state.putEntry(id, KeptEntry.of(before == null ? head.version() : before.since(), entry));
    return head;
  }

  private static CollaborationHead ended(
      CollaborationHead head, EntryEnded event, CollaborationState state) {
    return switch (event) {
      case ParticipantLeft left -> head.withStayEnded(left.id(), left.leftOn());
      case RoleEnded role -> keptUntil(head, role, state);
      case ObstacleResolved obstacle -> keptUntil(head, obstacle, state);
    };
  }

  private static CollaborationHead keptUntil(
      CollaborationHead head, EntryEnded event, CollaborationState state) {
    KeptEntry standing = state.entry(event.id());
    return standing == null ? head : kept(head, event.id(), event.ended(standing.entry()), state);
  }

  private static CollaborationHead takenBack(
      CollaborationHead head, EntryTakenBack event, CollaborationState state) {
    return switch (event) {
      case InteractionRetracted interaction ->
          head.withMoreInteractions(-InteractionFold.remove(interaction.id(), state));
      case EntryRetracted entry -> {
        state.removeEntry(entry.id());
        yield head.without(entry.id());
      }
    };
  }
}
