package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a mandate (section 2).
 *
 * @param next the mandate that took its place; null where none is known
 */
public record MandatePeriod(MandateFrom held, @Nullable MandateFrom next) {

  /**
   * The days of each mandate up to the next; one that another took the place of on the same day has
   * none.
   *
   * @param given in order of their days, and within a day as they were told
   */
  static List<MandatePeriod> of(List<MandateFrom> given) {
    List<MandatePeriod> periods = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      MandateFrom next = i + 1 < given.size() ? given.get(i + 1) : null;
      if (next == null || !given.get(i).from().equals(next.from())) {
        periods.add(new MandatePeriod(given.get(i), next));
      }
    }
    return periods;
  }

  /** Whether any of these days is one on which a role is held. */
  boolean meets(RolePeriod role) {
    LocalDate end = role.to();
    return (end == null || held.from().isBefore(end))
        && (next == null || role.from().isBefore(next.from()));
  }
}
