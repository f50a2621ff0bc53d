package se.samverkanstrappan.events.assignment;

import static java.util.Objects.requireNonNull;

/** What is known about a government assignment was changed; all of it as it now stands. */
public record AssignmentChanged(AssignmentProfile profile) implements AssignmentEvent {
  public AssignmentChanged {
    requireNonNull(profile, "profile");
  }
}
