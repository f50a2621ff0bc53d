package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.List;

/**
 * What was to be expected on some days: that the established step falls on a later day, if nothing
 * is dated after the day one asks on (section 7).
 *
 * @param to the first day on which something else is to be expected
 * @param falls the first day on which the collaboration no longer has the step it has on these days
 */
public record Outlook(LocalDate from, LocalDate to, LocalDate falls) {

  /**
   * The outlook on every day on which a collaboration stands above the first step, in order.
   *
   * @param timeline worked out from the same facts by the same rule
   */
  public static List<Outlook> of(PlacementFacts facts, PlacementRule rule, Timeline timeline) {
    return timeline.segments().isEmpty()
        ? List.of()
        : new Foresight(facts, rule).along(timeline.segments());
  }
}
