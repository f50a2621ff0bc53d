package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** Something was found to hold the collaboration back. */
public record ObstacleRaised(String id, Obstacle obstacle) implements EntryStated {
  public ObstacleRaised {
    requireNonNull(id, "id");
    requireNonNull(obstacle, "obstacle");
  }

  @Override
  public Entry stated() {
    return obstacle;
  }
}
