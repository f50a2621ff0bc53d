package se.samverkanstrappan.command.model;

import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
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

/** The events that tell entries. */
final class EntryWords {
  private EntryWords() {}

  static EntryStated stated(String id, Entry entry) {
    return switch (entry) {
      case Stay stay -> new ParticipantJoined(id, stay);
      case RoleHeld role -> new RoleTaken(id, role);
      case MandateHeld mandate -> new MandateGiven(id, mandate);
      case Interaction interaction -> new InteractionLogged(id, interaction);
      case Perception perception -> new PerceptionStated(id, perception);
      case Ambition ambition -> new AmbitionSet(id, ambition);
      case Obstacle obstacle -> new ObstacleRaised(id, obstacle);
      case LifecycleChange change ->
          new LifecycleChanged(id, change.kind(), change.date(), change.reason());
      case Link link -> new AssignmentLinked(id, link);
    };
  }

  static EntryStated amended(String id, Entry entry, String reason) {
    return entry instanceof Interaction interaction
        ? new InteractionAmended(id, interaction, reason)
        : new EntryAmended(id, entry, reason);
  }
}
