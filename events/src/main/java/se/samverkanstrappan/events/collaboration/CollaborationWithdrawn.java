package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A collaboration that was registered by mistake or twice was withdrawn, for good. */
public record CollaborationWithdrawn(String reason) implements CollaborationEvent {
  public CollaborationWithdrawn {
    requireNonNull(reason, "reason");
  }
}
