package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Draws days, and tells some of them no more precisely than people remember them. */
final class Days {
  private static final int TO_THE_DAY = 85;
  private static final int TO_THE_MONTH = 95;

  private Days() {}

  /** A day from the first to the last; the first where the last lies before it. */
  static LocalDate between(LocalDate first, LocalDate last, Random random) {
    long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
    return first.plusDays(random.nextLong(days + 1));
  }

  static PartialDate told(LocalDate day, Random random) {
    int precision = random.nextInt(100);
    int length = precision < TO_THE_DAY ? 10 : precision < TO_THE_MONTH ? 7 : 4;
    return PartialDate.parse(day.toString().substring(0, length));
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
