package se.samverkanstrappan.events.actor;

import static java.util.Objects.requireNonNull;

/** The register's facts on an actor were changed. */
public record ActorChanged(ActorProfile profile) implements ActorEvent {
  public ActorChanged {
    requireNonNull(profile, "profile");
  }
}
