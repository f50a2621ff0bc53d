package se.samverkanstrappan.events.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date known to the day, the month or the year: {@code 2024-09-26}, {@code 2024-09} or {@code
 * 2024}; kept and shown as it was given.
 *
 * <p>Ordered by first day; of those with the same first day, the less precise comes first.
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  public PartialDate {
    if (!hasShape(text)) {
      throw new IllegalArgumentException("not a day, month or year: " + text);
    }
    try {
      firstDayOf(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: " + text, e);
    }
  }

  /**
   * Reads a date of any of the three precisions.
   *
   * @throws IllegalArgumentException where the text is not one
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate parse(String text) {
    return new PartialDate(text);
  }

  /** A date known to the day; years 0 to 9999. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** The first day the date may mean. */
  public LocalDate firstDay() {
    return firstDayOf(text);
  }

  /** The last day the date may mean. */
  public LocalDate lastDay() {
    return switch (text.length()) {
      case YEAR -> firstDay().plusYears(1).minusDays(1);
      case MONTH -> firstDay().plusMonths(1).minusDays(1);
      default -> firstDay();
    };
  }

  /**
   * The day that rules count from in something that opened on a day: the first day, except that a
   * month or year that contains the opening day counts from the opening day. A date that lies
   * wholly before the opening stays there: refusing it is for others.
   */
  public LocalDate countedFrom(LocalDate opening) {
    LocalDate first = firstDay();
    return first.isBefore(opening) && !lastDay().isBefore(opening) ? opening : first;
  }

  /** In these shapes the order of the texts is the order of the days. */
  @Override
  public int compareTo(PartialDate other) {
    return text.compareTo(other.text);
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }

  // Books are full of dates: read by formatters they would be a good part of all work.

  private static boolean hasShape(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char each = text.charAt(i);
      if (i == YEAR || i == MONTH ? each != '-' : each < '0' || each > '9') {
        return false;
      }
    }
    return length == YEAR || length == MONTH || length == DAY;
  }

  private static LocalDate firstDayOf(String text) {
    int length = text.length();
    return LocalDate.of(
        Integer.parseInt(text, 0, YEAR, 10),
        length == YEAR ? 1 : Integer.parseInt(text, YEAR + 1, MONTH, 10),
        length == DAY ? Integer.parseInt(text, MONTH + 1, DAY, 10) : 1);
  }
}
