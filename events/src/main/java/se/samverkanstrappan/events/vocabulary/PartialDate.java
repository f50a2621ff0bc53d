package se.samverkanstrappan.events.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date known to the day, the month or the year: {@code 2024-09-26}, {@code 2024-09} or {@code
 * 2024}; kept and shown as it was given.
 *
 * <p>Ordered by first day; of those with the same first day, the less precise comes first.
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  public PartialDate {
    if (!SHAPE.matcher(text).matches()) {
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
      case 4 -> firstDay().plusYears(1).minusDays(1);
      case 7 -> firstDay().plusMonths(1).minusDays(1);
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

  private static LocalDate firstDayOf(String text) {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atDay(1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }
}
