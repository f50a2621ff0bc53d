package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;

/**
 * The days one can slide to: the last of each month since something is known, and today.
 *
 * @param days the earliest first
 * @param at the place of the day looked at among them, from 0; the nearest after it where it is
 *     none of them
 */
record Months(List<LocalDate> days, int at) {
  /** Where a slider has more, one cannot set it to one of them by hand. */
  private static final int MOST = 120;

  private static final int LEAST = 12;

  static Months of(List<PlacedCollaboration> shown, LocalDate day, LocalDate today) {
    YearMonth now = YearMonth.from(today);
    YearMonth earliest =
        shown.stream()
            .map(each -> YearMonth.from(each.head().openedOn().firstDay()))
            .min(Comparator.naturalOrder())
            .orElse(now);
    List<LocalDate> days = new ArrayList<>();
    for (YearMonth month = between(now.minusMonths(MOST), earliest, now.minusMonths(LEAST));
        month.isBefore(now);
        month = month.plusMonths(1)) {
      days.add(month.atEndOfMonth());
    }
    days.add(today);
    int before = (int) days.stream().filter(each -> each.isBefore(day)).count();
    return new Months(List.copyOf(days), Math.min(before, days.size() - 1));
  }

  private static YearMonth between(YearMonth lowest, YearMonth month, YearMonth highest) {
    YearMonth atLeast = month.isBefore(lowest) ? lowest : month;
    return atLeast.isAfter(highest) ? highest : atLeast;
  }

  /** As a script reads them. */
  public String list() {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
  }

  public int last() {
    return days.size() - 1;
  }
}
