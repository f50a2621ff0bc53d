package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What holds the collaboration back.
 *
 * @param resolvedOn the first day on which it no longer does; null while it does
 */
public record Obstacle(
    ObstacleKind kind,
    PartialDate raisedOn,
    String description,
    @Nullable PartialDate resolvedOn,
    @Nullable String resolution)
    implements Entry {
  public Obstacle {
    requireNonNull(kind, "kind");
    requireNonNull(raisedOn, "raisedOn");
    requireNonNull(description, "description");
  }

  /** The same obstacle, resolved. */
  public Obstacle resolved(PartialDate day, @Nullable String how) {
    return new Obstacle(kind, raisedOn, description, day, how);
  }
}
