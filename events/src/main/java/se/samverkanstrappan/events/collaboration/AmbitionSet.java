package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** The step aimed at was set. */
public record AmbitionSet(String id, Ambition ambition) implements EntryStated {
  public AmbitionSet {
    requireNonNull(id, "id");
    requireNonNull(ambition, "ambition");
  }

  @Override
  public Entry stated() {
    return ambition;
  }
}
