package se.samverkanstrappan.events.assignment;

import static java.util.Objects.requireNonNull;

/** A government assignment was registered. */
public record AssignmentCreated(AssignmentProfile profile) implements AssignmentEvent {
  public AssignmentCreated {
    requireNonNull(profile, "profile");
  }
}
