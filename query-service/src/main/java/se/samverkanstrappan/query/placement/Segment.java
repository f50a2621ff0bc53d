package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which a collaboration's status and steps do not change.
 *
 * @param to the first day after the stretch; null means it never ends
 * @param step the established step, 1 to 8; null while closed
 * @param emerging the emerging step, 1 to 8; null while closed
 */
public record Segment(
    LocalDate from,
    @Nullable LocalDate to,
    Status status,
    @Nullable Integer step,
    @Nullable Integer emerging) {

  /** Whether a day is one of these days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
