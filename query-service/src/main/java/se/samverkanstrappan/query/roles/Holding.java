package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Role;

/**
 * That an actor is something in a collaboration (section 1).
 *
 * @param to the first day on which it no longer is; null where no end is known
 */
public record Holding(Role role, LocalDate from, @Nullable LocalDate to) {

  /** Whether a day is one of these days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** The same without an end that comes after a day. */
  Holding asOf(LocalDate day) {
    return to != null && to.isAfter(day) ? new Holding(role, from, null) : this;
  }
}
