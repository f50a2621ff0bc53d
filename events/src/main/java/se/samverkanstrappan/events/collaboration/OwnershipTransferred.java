package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A collaboration got another process owner. */
public record OwnershipTransferred(String owner, String reason) implements CollaborationEvent {
  public OwnershipTransferred {
    requireNonNull(owner, "owner");
    requireNonNull(reason, "reason");
  }
}
