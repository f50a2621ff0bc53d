package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which a participant's steps do not change.
 *
 * @param to the first day after the stretch; null means it never ends
 */
public record ActorSegment(LocalDate from, @Nullable LocalDate to, int step, int emerging) {

  /** Whether a day is one of these days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
