package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.query.distribution.DistributionAnswer;
import se.samverkanstrappan.query.web.Frame;

/**
 * How many stood on each step over the months, as stacked bars, the lowest step at the bottom.
 *
 * @param bars the earliest first
 * @param days the same figures for the table
 */
record DistributionPicture(List<Bar> bars, List<DistributionAnswer.Day> days) {
  static final int WIDTH = 720;
  static final int HEIGHT = 380;

  private static final int TOP = 28;
  private static final int FOOT = 350;
  private static final int GAP = 3;
  private static final int ROOM_FOR_NUMBER = 15;
  private static final int MONTHS_BETWEEN_LABELS = 6;

  /**
   * A day.
   *
   * @param address the overview on that day
   * @param total how many stood on any step
   * @param y the top of the bar
   * @param labelled whether its day is written under it
   */
  record Bar(
      LocalDate day,
      String address,
      int x,
      int width,
      int y,
      int total,
      List<Part> parts,
      boolean labelled) {
    public int middle() {
      return x + width / 2;
    }
  }

  /**
   * A step on a day.
   *
   * @param numbered whether there is room for the step's number
   */
  record Part(int step, int count, int y, int height, boolean numbered) {
    public int baseline() {
      return y + height / 2 + 5;
    }
  }

  static DistributionPicture of(
      List<DistributionAnswer.Day> days, Frame frame, Map<String, String> asked, LocalDate today) {
    int most = Math.max(1, days.stream().mapToInt(DistributionPicture::standing).max().orElse(1));
    int width = WIDTH / days.size();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      DistributionAnswer.Day day = days.get(i);
      List<Part> parts = parts(day.steps(), most);
      LocalDate date = day.day();
      bars.add(
          new Bar(
              date,
              frame.on(date.equals(today) ? null : date).to("/", asked),
              i * width,
              width - GAP,
              parts.isEmpty() ? FOOT : parts.getLast().y(),
              standing(day),
              parts,
              (days.size() - 1 - i) % MONTHS_BETWEEN_LABELS == 0));
    }
    return new DistributionPicture(bars, days);
  }

  /** The latest day first, as it is read. */
  public List<DistributionAnswer.Day> latestFirst() {
    return days.reversed();
  }

  /** How many stood on any step on a day. */
  public static int standing(DistributionAnswer.Day day) {
    return day.steps().stream().mapToInt(Integer::intValue).sum();
  }

  /** Cut where the sums are, so that parts meet and bars of like sums are alike. */
  private static List<Part> parts(List<Integer> steps, int most) {
    List<Part> parts = new ArrayList<>();
    int below = 0;
    for (int i = 0; i < steps.size(); i++) {
      int count = steps.get(i);
      if (count > 0) {
        int bottom = height(below, most);
        below += count;
        int height = height(below, most) - bottom;
        parts.add(
            new Part(i + 1, count, FOOT - bottom - height, height, height >= ROOM_FOR_NUMBER));
      }
    }
    return parts;
  }

  private static int height(int count, int most) {
    return Math.round((float) (FOOT - TOP) * count / most);
  }
}
