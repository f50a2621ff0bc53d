package se.samverkanstrappan.query.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far the days that are counted lie apart. */
public enum Every {
  MONTH(1),
  YEAR(12);

  private final int months;

  Every(int months) {
    this.months = months;
  }

  /** How it is told. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first day and those that follow it at this distance, the day clipped to the length of the
   * month, and the last day, whatever its distance.
   *
   * @param most how many days are given at most; the last is missing where there would be more
   */
  List<LocalDate> days(LocalDate first, LocalDate last, int most) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = first;
    while (day.isBefore(last) && days.size() < most) {
      days.add(day);
      day = first.plusMonths((long) months * days.size());
    }
    if (days.size() < most) {
      days.add(last);
    }
    return days;
  }
}
