package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

/**
 * A collaboration's timeline as a drawing: a row per step, the established step as a line through
 * the days, the emerging one lighter, what happened as marks.
 *
 * @param rows the highest step first
 * @param risers the upright lines where the established step changes
 * @param asOfX where the day lies that the picture is about
 */
record TimelinePicture(
    int width,
    int height,
    List<Row> rows,
    List<DayScale.Tick> ticks,
    List<Bar> bars,
    List<Riser> risers,
    List<Rest> rests,
    List<Mark> marks,
    double asOfX) {
  static final int WIDTH = 1000;

  private static final int LEFT = 150;
  private static final int RIGHT = 24;
  private static final int TOP = 34;
  private static final int ROW = 40;
  private static final int AXIS = 30;
  private static final int BAR = 16;
  private static final int STEPS = LadderStep.values().length;
  private static final int SHORTEST_MONTHS = 12;

  /** The row of a step. */
  record Row(int step, int y, int height) {
    public int middle() {
      return y + height / 2;
    }
  }

  /** A stretch of days on a step. */
  record Bar(
      int step, boolean established, boolean coming, double x, int y, double width, int height) {}

  /** A change of the established step. */
  record Riser(double x, int y1, int y2, boolean coming) {}

  /** A stretch of days on which the collaboration is paused or closed. */
  record Rest(Status status, double x, double width) {}

  /** What happened on one day and speaks for one step. */
  record Mark(int step, double x, int y, int count, boolean estimated) {
    public int radius() {
      return count > 1 ? 8 : 6;
    }
  }

  /** An interaction as far as the drawing goes. */
  record Dot(LocalDate day, int step, boolean estimated) {}

  /**
   * Draws a timeline.
   *
   * @param segments from the opening on; never empty
   */
  static TimelinePicture of(List<Segment> segments, List<Dot> dots, LocalDate asOf) {
    DayScale scale = scale(segments, dots, asOf);
    return new TimelinePicture(
        WIDTH,
        TOP + STEPS * ROW + AXIS,
        allRows(),
        scale.ticks(),
        bars(segments, asOf, scale),
        risers(segments, asOf, scale),
        rests(segments, scale),
        marks(dots, scale),
        scale.x(asOf));
  }

  public int top() {
    return TOP;
  }

  public int bottom() {
    return TOP + STEPS * ROW;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return WIDTH - RIGHT;
  }

  /** Whether the label of the day has to be written to the left of its line. */
  public boolean asOfLate() {
    return asOfX > (LEFT + right()) / 2.0;
  }

  private static DayScale scale(List<Segment> segments, List<Dot> dots, LocalDate asOf) {
    LocalDate from = segments.getFirst().from();
    LocalDate last =
        Stream.concat(segments.stream().map(Segment::from), dots.stream().map(Dot::day))
            .max(LocalDate::compareTo)
            .orElse(from);
    LocalDate latest = last.isAfter(asOf) ? last : asOf;
    LocalDate shortest = from.plusMonths(SHORTEST_MONTHS);
    LocalDate to = latest.plusMonths(2);
    return new DayScale(from, to.isAfter(shortest) ? to : shortest, LEFT, WIDTH - LEFT - RIGHT);
  }

  private static int middle(int step) {
    return TOP + (STEPS - step) * ROW + ROW / 2;
  }

  private static List<Row> allRows() {
    List<Row> rows = new ArrayList<>();
    for (int step = STEPS; step >= 1; step--) {
      rows.add(new Row(step, middle(step) - ROW / 2, ROW));
    }
    return rows;
  }

  private static List<Bar> bars(List<Segment> segments, LocalDate asOf, DayScale scale) {
    List<Bar> bars = new ArrayList<>();
    for (Segment segment : segments) {
      Integer step = segment.step();
      Integer emerging = segment.emerging();
      if (step == null || emerging == null) {
        continue;
      }
      if (emerging > step) {
        bars.addAll(bars(segment, emerging, false, asOf, scale));
      }
      bars.addAll(bars(segment, step, true, asOf, scale));
    }
    return bars;
  }

  /** One bar, or two where the day the picture is about divides what was from what will be. */
  private static List<Bar> bars(
      Segment segment, int step, boolean established, LocalDate asOf, DayScale scale) {
    double from = scale.x(segment.from());
    double now = scale.x(asOf);
    double to = scale.x(end(segment, scale));
    List<Bar> bars = new ArrayList<>();
    if (from < now) {
      bars.add(bar(step, established, false, from, Math.min(now, to)));
    }
    if (to > now) {
      bars.add(bar(step, established, true, Math.max(now, from), to));
    }
    return bars;
  }

  private static Bar bar(int step, boolean established, boolean coming, double from, double to) {
    double width = Math.round((to - from) * 10) / 10.0;
    return new Bar(step, established, coming, from, middle(step) - BAR / 2, width, BAR);
  }

  private static List<Riser> risers(List<Segment> segments, LocalDate asOf, DayScale scale) {
    List<Riser> risers = new ArrayList<>();
    for (int i = 1; i < segments.size(); i++) {
      Integer before = segments.get(i - 1).step();
      Integer after = segments.get(i).step();
      if (before != null && after != null && !before.equals(after)) {
        LocalDate day = segments.get(i).from();
        risers.add(new Riser(scale.x(day), middle(before), middle(after), day.isAfter(asOf)));
      }
    }
    return risers;
  }

  private static List<Rest> rests(List<Segment> segments, DayScale scale) {
    List<Rest> rests = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.status() != Status.ACTIVE) {
        double x = scale.x(segment.from());
        double width = Math.round((scale.x(end(segment, scale)) - x) * 10) / 10.0;
        Rest last = rests.isEmpty() ? null : rests.getLast();
        if (last != null && last.status() == segment.status() && last.x() + last.width() >= x) {
          rests.removeLast();
          rests.add(new Rest(last.status(), last.x(), x + width - last.x()));
        } else {
          rests.add(new Rest(segment.status(), x, width));
        }
      }
    }
    return rests;
  }

  private static LocalDate end(Segment segment, DayScale scale) {
    @Nullable LocalDate to = segment.to();
    return to == null ? scale.to() : to;
  }

  /** Marks that would cover each other become one, so that a drawing never grows without end. */
  private static List<Mark> marks(List<Dot> dots, DayScale scale) {
    Map<String, Mark> marks = new TreeMap<>();
    for (Dot dot : dots) {
      double x = scale.x(dot.day());
      Mark mark = new Mark(dot.step(), x, middle(dot.step()), 1, dot.estimated());
      marks.merge(
          Math.round(x / 4) + "/" + dot.step(),
          mark,
          (one, other) ->
              new Mark(
                  one.step(),
                  one.x(),
                  one.y(),
                  one.count() + 1,
                  one.estimated() && other.estimated()));
    }
    return List.copyOf(marks.values());
  }
}
