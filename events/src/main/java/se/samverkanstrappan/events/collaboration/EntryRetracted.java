package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** An entry was taken back, for good; interactions have an event of their own. */
public record EntryRetracted(String id, String reason) implements EntryTakenBack {
  public EntryRetracted {
    requireNonNull(id, "id");
    requireNonNull(reason, "reason");
  }
}
