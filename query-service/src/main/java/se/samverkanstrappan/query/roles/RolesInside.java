package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Segment;

/**
 * What is known of the roles in one collaboration.
 *
 * @param segments where it stands on every day
 * @param actors each of them once
 */
public record RolesInside(String collaboration, List<Segment> segments, List<ActorInside> actors) {

  /** The step it has established on a day; null while it is closed. */
  @Nullable Integer step(LocalDate day) {
    for (Segment each : segments) {
      if (each.covers(day)) {
        return each.step();
      }
    }
    return null;
  }
}
