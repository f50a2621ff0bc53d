package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A collaboration was linked to a task of an assignment. */
public record AssignmentLinked(String id, Link link) implements EntryStated {
  public AssignmentLinked {
    requireNonNull(id, "id");
    requireNonNull(link, "link");
  }

  @Override
  public Entry stated() {
    return link;
  }
}
