package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import se.samverkanstrappan.query.placement.Placement;

/** A collaboration's head and where it stands on a day. */
public record PlacedCollaboration(CollaborationView head, Placement placement) {
  /**
   * Where the head says that it stands on a day.
   *
   * <p>Status, steps and dormancy depend on nothing dated after the day; what comes next does, see
   * {@link #knowsWhatComes}.
   */
  static PlacedCollaboration on(LocalDate day, CollaborationView head) {
    return new PlacedCollaboration(head, head.on(day));
  }

  /** Whether the end of the placement, too, follows from nothing dated after the day. */
  boolean knowsWhatComes(LocalDate day) {
    return head.withdrawn()
        || !day.isBefore(head.lastFactOn())
        || day.isBefore(head.segments().getFirst().from());
  }
}
