package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Where windows end, remembered per day: the participants of an interaction share its date, and
 * calendar months cost more than looking up.
 */
final class WindowEnds {
  /** Some two hundred years; who has been at it longer pays for the months. */
  private static final int REMEMBERED = 1 << 16;

  private final PlacementRule rule;
  private final int opening;
  private int[] ends = new int[512];

  WindowEnds(LocalDate openedOn, PlacementRule rule) {
    this.rule = rule;
    this.opening = DayFunction.day(openedOn);
  }

  /** Whether a day is one of the collaboration's: what is dated before it does not count. */
  boolean counts(int day) {
    return day >= opening;
  }

  /** The first day that the window of a date, which counts, does not cover. */
  int of(int day) {
    int offset = day - opening;
    if (offset >= REMEMBERED) {
      return windowEnd(day);
    }
    if (offset >= ends.length) {
      ends = Arrays.copyOf(ends, Math.max(offset + 1, ends.length * 2));
    }
    if (ends[offset] == 0) {
      ends[offset] = windowEnd(day) - opening;
    }
    return opening + ends[offset];
  }

  private int windowEnd(int day) {
    return DayFunction.day(rule.windowEnd(DayFunction.date(day)));
  }
}
