package se.samverkanstrappan.query.placement.oracle;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Draws days where a rule of dates may go wrong: month ends, leap days, the opening day, a day
 * drawn before, and such a day a window earlier or later, give or take one.
 */
final class RandomDays {
  private final Random random;
  private final LocalDate first;
  private final LocalDate last;
  private final int windowMonths;
  private final List<LocalDate> drawn = new ArrayList<>();

  RandomDays(Random random, LocalDate first, LocalDate last, int windowMonths) {
    this.random = random;
    this.first = first;
    this.last = last;
    this.windowMonths = windowMonths;
    drawn.add(first);
  }

  /** A day from the first to the last. */
  LocalDate draw() {
    LocalDate day = within(candidate());
    drawn.add(day);
    return day;
  }

  /** Several days in order; some may be equal. */
  List<LocalDate> drawInOrder(int count) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      days.add(draw());
    }
    days.sort(null);
    return days;
  }

  /** A date that counts from a day, given no more precisely than it need be, now and then. */
  PartialDate asGiven(LocalDate day) {
    PartialDate date = PartialDate.of(day);
    int precision = random.nextInt(3);
    if (precision > 0) {
      PartialDate vaguer = PartialDate.parse(day.toString().substring(0, precision == 1 ? 7 : 4));
      boolean startsThen = vaguer.firstDay().equals(day);
      boolean containsOpening = day.equals(first) && !vaguer.firstDay().isAfter(first);
      return startsThen || containsOpening ? vaguer : date;
    }
    return date;
  }

  private LocalDate candidate() {
    LocalDate any = first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    LocalDate before = drawn.get(random.nextInt(drawn.size()));
    return switch (random.nextInt(12)) {
      case 0 -> before;
      case 1 -> any.withDayOfMonth(1);
      case 2 -> any.withDayOfYear(1);
      case 3 -> any.withDayOfMonth(any.lengthOfMonth());
      case 4 -> any.withDayOfYear(32).with(lastDayOfMonth());
      case 5, 6 -> before.plusMonths(windowMonths).plusDays(random.nextInt(3) - 1);
      case 7 -> before.minusMonths(windowMonths).plusDays(random.nextInt(3) - 1);
      case 8 -> before.plusDays(random.nextInt(windowMonths * 30));
      default -> any;
    };
  }

  private LocalDate within(LocalDate day) {
    if (day.isBefore(first)) {
      return first;
    }
    return day.isAfter(last) ? last : day;
  }
}
