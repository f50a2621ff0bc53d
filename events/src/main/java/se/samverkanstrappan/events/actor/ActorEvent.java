package se.samverkanstrappan.events.actor;

import se.samverkanstrappan.events.DomainEvent;

/** Something that happened to one actor of the register. */
public sealed interface ActorEvent extends DomainEvent permits ActorRegistered, ActorChanged {
  /** What the register says about the actor from now on. */
  ActorProfile profile();
}
