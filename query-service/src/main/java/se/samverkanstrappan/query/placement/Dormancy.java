package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which a collaboration is active but nothing has happened for a window.
 *
 * @param to the first day after the stretch; null means it never ends
 * @param last null where no step above openness was ever established
 */
public record Dormancy(LocalDate from, @Nullable LocalDate to, @Nullable LastStep last) {

  /** Whether a day is one of these days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
