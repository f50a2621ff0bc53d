package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/** Something that holds the collaboration back, or did. */
record ObstacleRow(String id, Obstacle obstacle) {
  /** Those told up to a day, the open ones first, else the oldest first. */
  static List<ObstacleRow> of(KnownCollaboration known, LocalDate day) {
    return known.entries(Obstacle.class, day).stream()
        .map(each -> new ObstacleRow(each.id(), each.entry()))
        .sorted((one, other) -> Boolean.compare(one.isResolved(), other.isResolved()))
        .toList();
  }

  private boolean isResolved() {
    return obstacle.resolvedOn() != null;
  }
}
