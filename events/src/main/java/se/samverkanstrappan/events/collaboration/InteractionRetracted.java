package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A logged dialogue step was taken back, for good. */
public record InteractionRetracted(String id, String reason) implements EntryTakenBack {
  public InteractionRetracted {
    requireNonNull(id, "id");
    requireNonNull(reason, "reason");
  }
}
