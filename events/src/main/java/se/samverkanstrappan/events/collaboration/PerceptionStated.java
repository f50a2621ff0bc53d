package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A participant told its own view. */
public record PerceptionStated(String id, Perception perception) implements EntryStated {
  public PerceptionStated {
    requireNonNull(id, "id");
    requireNonNull(perception, "perception");
  }

  @Override
  public Entry stated() {
    return perception;
  }
}
