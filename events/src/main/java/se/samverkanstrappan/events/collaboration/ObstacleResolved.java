package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * An obstacle no longer holds the collaboration back.
 *
 * @param id the id of the obstacle
 * @param resolvedOn the first day on which it no longer does
 */
public record ObstacleResolved(String id, PartialDate resolvedOn, @Nullable String resolution)
    implements EntryEnded {
  public ObstacleResolved {
    requireNonNull(id, "id");
    requireNonNull(resolvedOn, "resolvedOn");
  }

  @Override
  public Entry ended(Entry standing) {
    return ((Obstacle) standing).resolved(resolvedOn, resolution);
  }
}
