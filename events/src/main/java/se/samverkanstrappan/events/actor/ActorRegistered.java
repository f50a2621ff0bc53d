package se.samverkanstrappan.events.actor;

import static java.util.Objects.requireNonNull;

/** An actor was entered into the register. */
public record ActorRegistered(ActorProfile profile) implements ActorEvent {
  public ActorRegistered {
    requireNonNull(profile, "profile");
  }
}
