package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which an actor is a participant.
 *
 * @param to the first day on which it no longer is; null means it still is
 */
public record Stay(LocalDate from, @Nullable LocalDate to) {

  /** What is known of the stay on a day: nothing before it begins, no end before it ends. */
  Optional<Stay> asOf(LocalDate day) {
    if (from.isAfter(day)) {
      return Optional.empty();
    }
    return Optional.of(to == null || to.isAfter(day) ? new Stay(from, null) : this);
  }

  Period period() {
    return new Period(DayFunction.day(from), to == null ? DayFunction.NEVER : DayFunction.day(to));
  }
}
