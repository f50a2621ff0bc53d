package se.samverkanstrappan.query.comparison;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

/**
 * Where a collaboration stands on some days.
 *
 * @param step null while it is closed
 * @param emerging null while it is closed
 */
public record Standing(Status status, @Nullable Integer step, @Nullable Integer emerging) {
  static Standing in(Segment segment) {
    return new Standing(segment.status(), segment.step(), segment.emerging());
  }
}
