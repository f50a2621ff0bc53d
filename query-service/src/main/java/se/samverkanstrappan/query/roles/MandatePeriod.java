package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;

/**
 * What an actor's representatives may do on some days (section 2).
 *
 * @param to the day of the next mandate; null where none is known
 */
public record MandatePeriod(Mandate mandate, LocalDate from, @Nullable LocalDate to) {

  /** A mandate that was given on a day. */
  public record Given(Mandate mandate, LocalDate from) {}

  /**
   * The days of each mandate up to the next; one that another took the place of on the same day has
   * none.
   *
   * @param given in order of their days, and within a day as they were told
   */
  static List<MandatePeriod> of(List<Given> given) {
    List<MandatePeriod> periods = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      LocalDate from = given.get(i).from();
      LocalDate next = i + 1 < given.size() ? given.get(i + 1).from() : null;
      if (!from.equals(next)) {
        periods.add(new MandatePeriod(given.get(i).mandate(), from, next));
      }
    }
    return periods;
  }

  /** Whether any of these days is one on which a role is held. */
  boolean meets(Holding holding) {
    LocalDate end = holding.to();
    return (end == null || from.isBefore(end)) && (to == null || holding.from().isBefore(to));
  }
}
