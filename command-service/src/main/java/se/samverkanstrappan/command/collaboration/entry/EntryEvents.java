package se.samverkanstrappan.command.collaboration.entry;

import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;

/** What has happened when an entry was added, amended or retracted. */
public final class EntryEvents {
  private EntryEvents() {}

  public static EntryStated added(String id, Entry entry) {
    return switch (entry) {
      case Stay stay -> new ParticipantJoined(id, stay);
      case RoleHeld role -> new RoleTaken(id, role);
      case MandateHeld mandate -> new MandateGiven(id, mandate);
      case Interaction interaction -> new InteractionLogged(id, interaction);
      case Perception perception -> new PerceptionStated(id, perception);
      case Ambition ambition -> new AmbitionSet(id, ambition);
      case Obstacle obstacle -> new ObstacleRaised(id, obstacle);
      case Link link -> new AssignmentLinked(id, link);
      case LifecycleChange change ->
          new LifecycleChanged(id, change.kind(), change.date(), change.reason());
    };
  }

  public static EntryStated amended(String id, Entry entry, String reason) {
    return entry instanceof Interaction interaction
        ? new InteractionAmended(id, interaction, reason)
        : new EntryAmended(id, entry, reason);
  }

  public static EntryTakenBack retracted(String id, EntryKind kind, String reason) {
    return kind == EntryKind.INTERACTION
        ? new InteractionRetracted(id, reason)
        : new EntryRetracted(id, reason);
  }
}
