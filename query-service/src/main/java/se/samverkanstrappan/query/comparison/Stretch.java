package se.samverkanstrappan.query.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Segment;

/**
 * A stretch of days on which two timelines differ in one and the same way.
 *
 * @param to the first day after the stretch; null means that it never ends
 * @param one null where the one side stands nowhere
 * @param other null where the other side stands nowhere
 */
public record Stretch(
    LocalDate from, @Nullable LocalDate to, @Nullable Standing one, @Nullable Standing other) {

  /** All stretches on which two timelines differ, in order and each as long as it is. */
  static List<Stretch> between(List<Segment> one, List<Segment> other) {
    List<LocalDate> edges = edges(one, other);
    List<Stretch> stretches = new ArrayList<>();
    Side here = new Side(one);
    Side there = new Side(other);
    for (int i = 0; i < edges.size(); i++) {
      LocalDate from = edges.get(i);
      LocalDate to = i + 1 < edges.size() ? edges.get(i + 1) : null;
      add(new Stretch(from, to, here.on(from), there.on(from)), stretches);
    }
    return List.copyOf(stretches);
  }

  private static void add(Stretch next, List<Stretch> stretches) {
    if (Objects.equals(next.one, next.other)) {
      return;
    }
    Stretch last = stretches.isEmpty() ? null : stretches.getLast();
    if (last != null && next.from.equals(last.to) && next.isLike(last)) {
      stretches.set(stretches.size() - 1, new Stretch(last.from, next.to, last.one, last.other));
    } else {
      stretches.add(next);
    }
  }

  private boolean isLike(Stretch before) {
    return Objects.equals(one, before.one) && Objects.equals(other, before.other);
  }

  private static List<LocalDate> edges(List<Segment> one, List<Segment> other) {
    TreeSet<LocalDate> edges = new TreeSet<>();
    one.forEach(segment -> edges.add(segment.from()));
    other.forEach(segment -> edges.add(segment.from()));
    return List.copyOf(edges);
  }

  /** Looks days up that come in order; timelines have no gaps, and their last segment no end. */
  private static final class Side {
    private final List<Segment> segments;
    private int next;

    Side(List<Segment> segments) {
      this.segments = segments;
    }

    @Nullable Standing on(LocalDate day) {
      while (next < segments.size() && !segments.get(next).from().isAfter(day)) {
        next++;
      }
      return next == 0 ? null : Standing.in(segments.get(next - 1));
    }
  }
}
