package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.CollaborationView.AmbitionAimed;

/** The step that a collaboration as a whole aims at. */
final class Aim {
  private Aim() {}

  /**
   * The one to be reached next, or where all days have passed the last one.
   *
   * @param ambitions in order of their days
   * @return null where it aims at none, or only for some of its participants
   */
  static @Nullable Integer on(LocalDate day, List<AmbitionAimed> ambitions) {
    Integer step = null;
    for (AmbitionAimed each : ambitions) {
      if (each.actorKind() == null) {
        step = each.step();
        if (!each.by().isBefore(day)) {
          return step;
        }
      }
    }
    return step;
  }
}
