package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A number per day that changes on few days: 0 before the first change, the last value for ever
 * after. Days are counted from 1970, in primitive arrays because there is one per actor.
 */
final class DayFunction {
  /** The day after all days. */
  static final int NEVER = Integer.MAX_VALUE;

  private int[] days = new int[8];
  private int[] values = new int[8];
  private int size;

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** The date of a day, or null for {@link #NEVER}. */
  static @Nullable LocalDate end(int day) {
    return day == NEVER ? null : LocalDate.ofEpochDay(day);
  }

  /** Lets the value be this from a day on, which is not before the days set earlier. */
  void set(int day, int value) {
    if (size > 0 && days[size - 1] == day) {
      size--;
    }
    if (value == (size == 0 ? 0 : values[size - 1])) {
      return;
    }
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    days[size] = day;
    values[size++] = value;
  }

  /** The number of changes. */
  int size() {
    return size;
  }

  /** The day of a change, or {@link #NEVER} after the last. */
  int from(int change) {
    return change < size ? days[change] : NEVER;
  }

  /** The value from a change on, or 0 before the first. */
  int value(int change) {
    return change < 0 ? 0 : values[change];
  }

  /** A reader that is asked about later and later days. */
  Cursor cursor() {
    return new Cursor();
  }

  /** Reads the function forwards. */
  final class Cursor {
    private int change = -1;

    /** The value on a day, which is not before the days asked earlier. */
    int at(int day) {
      while (change + 1 < size && days[change + 1] <= day) {
        change++;
      }
      return value(change);
    }

    /** The day of the first change after the day asked last. */
    int next() {
      return from(change + 1);
    }
  }
}
