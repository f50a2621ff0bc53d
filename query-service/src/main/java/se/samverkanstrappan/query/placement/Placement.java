package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a collaboration stands on a day.
 *
 * @param rule the id of the rule it was placed by
 * @param step the established step; null unless active or paused
 * @param emerging the emerging step; null unless active or paused
 * @param validUntil the first day on which status or steps are no longer these if nothing more is
 *     logged; null means never
 * @param last set while dormant, where any step above openness was ever established
 */
public record Placement(
    String rule,
    Status status,
    @Nullable Integer step,
    @Nullable Integer emerging,
    @Nullable LocalDate validUntil,
    boolean dormant,
    @Nullable LastStep last) {

  /**
   * Looks a day up in a timeline's segments and dormancies.
   *
   * <p>Before the first segment the collaboration is not opened, and nothing is said of what comes:
   * as of such a day, the opening is not yet known (section 7). Without any segment it was
   * withdrawn (section 8).
   */
  public static Placement on(
      LocalDate day, String rule, List<Segment> segments, List<Dormancy> dormancies) {
    for (Segment segment : segments) {
      if (segment.covers(day)) {
        Dormancy dormancy = dormancyOn(day, dormancies);
        return new Placement(
            rule,
            segment.status(),
            segment.step(),
            segment.emerging(),
            segment.to(),
            dormancy != null,
            dormancy == null ? null : dormancy.last());
      }
    }
    Status status = segments.isEmpty() ? Status.WITHDRAWN : Status.NOT_OPENED;
    return new Placement(rule, status, null, null, null, false, null);
  }

  private static @Nullable Dormancy dormancyOn(LocalDate day, List<Dormancy> dormancies) {
    for (Dormancy dormancy : dormancies) {
      if (dormancy.covers(day)) {
        return dormancy;
      }
    }
    return null;
  }
}
