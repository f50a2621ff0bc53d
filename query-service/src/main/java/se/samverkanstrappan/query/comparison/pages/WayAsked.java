package se.samverkanstrappan.query.comparison.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.comparison.Side;

/**
 * A way to see a collaboration as the form shows it.
 *
 * @param rule the id of the rule
 * @param known the day up to which the book counts; null for all of it
 */
record WayAsked(LocalDate asOf, String rule, @Nullable LocalDate known) {
  static WayAsked of(Side.Asked asked) {
    return new WayAsked(asked.asOf(), asked.rule().id(), Ways.knownOn(asked));
  }
}
