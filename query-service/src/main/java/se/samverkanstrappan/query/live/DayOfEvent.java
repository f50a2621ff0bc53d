package se.samverkanstrappan.query.live;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.Interaction;
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
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** The day an event tells of, as precisely as it was given. */
final class DayOfEvent {
  private DayOfEvent() {}

  /** The day, or null where the event has none. */
  static @Nullable PartialDate of(DomainEvent event) {
    return event instanceof CollaborationEvent known ? of(known) : null;
  }

  private static @Nullable PartialDate of(CollaborationEvent event) {
    return switch (event) {
      case CollaborationOpened opened -> opened.openedOn();
      case CollaborationChanged changed -> changed.openedOn();
      case EntryStated stated -> of(stated.stated());
      case EntryEnded ended -> endOf(ended);
      case EntryTakenBack takenBack -> null;
      case OwnershipTransferred transferred -> null;
      case CollaborationWithdrawn withdrawn -> null;
    };
  }

  private static PartialDate endOf(EntryEnded event) {
    return switch (event) {
      case ParticipantLeft left -> left.leftOn();
      case RoleEnded ended -> ended.until();
      case ObstacleResolved resolved -> resolved.resolvedOn();
    };
  }

  private static PartialDate of(Entry entry) {
    return switch (entry) {
      case Stay stay -> stay.joinedOn();
      case RoleHeld role -> role.from();
      case MandateHeld mandate -> mandate.from();
      case Interaction interaction -> interaction.date();
      case Perception perception -> perception.date();
      case Ambition ambition -> ambition.by();
      case Obstacle obstacle -> obstacle.raisedOn();
      case LifecycleChange change -> change.date();
      case Link link -> link.from();
    };
  }
}
