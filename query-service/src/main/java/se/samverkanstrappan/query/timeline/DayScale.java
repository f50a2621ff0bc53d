package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days lie along the picture.
 *
 * @param from the first day shown
 * @param to the last day shown, after the first
 * @param left where the first day lies
 * @param width how far it is to the last
 */
record DayScale(LocalDate from, LocalDate to, int left, int width) {
  private static final int MOST_TICKS = 12;
  private static final int LABEL = 40;

  /** A day that is written on the axis. */
  record Tick(double x, String text) {}

  /** Where a day lies; days outside are drawn on the edge. */
  double x(LocalDate day) {
    double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    return Math.round((left + width * Math.clamp(share, 0.0, 1.0)) * 10) / 10.0;
  }

  /** The beginnings of years, or of quarters where the picture shows less than two years. */
  List<Tick> ticks() {
    long years = ChronoUnit.YEARS.between(from, to) + 1;
    return years <= 2 ? quarters() : years((int) Math.ceilDiv(years, MOST_TICKS));
  }

  private List<Tick> years(int every) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = from.withDayOfYear(1);
    for (; day.isBefore(to); day = day.plusYears(every)) {
      if (fits(day)) {
        ticks.add(new Tick(x(day), Integer.toString(day.getYear())));
      }
    }
    return ticks;
  }

  private List<Tick> quarters() {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = from.withDayOfYear(1);
    for (; day.isBefore(to); day = day.plusMonths(3)) {
      if (fits(day)) {
        ticks.add(new Tick(x(day), day.toString().substring(0, 7)));
      }
    }
    return ticks;
  }

  /** Whether a day is in the picture with room for its label to the right of it. */
  private boolean fits(LocalDate day) {
    return !day.isBefore(from) && x(day) + LABEL <= left + width;
  }
}
