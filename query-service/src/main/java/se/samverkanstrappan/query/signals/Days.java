package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some days, counted from 1970: where each stretch of them begins and where it ends, in turns. */
final class Days {
  static final Days NONE = new Days(new int[0]);
  private static final int NEVER = Integer.MAX_VALUE;

  private final int[] edges;

  private Days(int[] edges) {
    this.edges = edges;
  }

  /** Asks how many of some sets, and of others, a day is in; never true of none of any. */
  interface Counts {
    boolean hold(int some, int others);
  }

  /** The days from one until, and not including, another; null is never. */
  static Days between(LocalDate from, @Nullable LocalDate to) {
    int first = day(from);
    int end = to == null ? NEVER : day(to);
    return first < end ? new Days(new int[] {first, end}) : NONE;
  }

  /** The days of those stretches that pass a test; stretches are in order and do not overlap. */
  static <T> Days of(
      List<T> stretches,
      Predicate<T> test,
      Function<T, LocalDate> from,
      Function<T, @Nullable LocalDate> to) {
    int[] edges = new int[stretches.size() * 2];
    int size = 0;
    for (T each : stretches) {
      if (test.test(each)) {
        int first = day(from.apply(each));
        if (size > 0 && edges[size - 1] == first) {
          size--;
        } else {
          edges[size++] = first;
        }
        LocalDate end = to.apply(each);
        edges[size++] = end == null ? NEVER : day(end);
      }
    }
    return new Days(Arrays.copyOf(edges, size));
  }

  /** The days of any of them. */
  static Days any(Collection<Days> some) {
    return where(some, List.of(), (in, no) -> in > 0);
  }

  Days and(Days other) {
    return where(List.of(this), List.of(other), (in, also) -> in + also == 2);
  }

  Days or(Days other) {
    return any(List.of(this, other));
  }

  Days without(Days other) {
    return where(List.of(this), List.of(other), (in, not) -> in == 1 && not == 0);
  }

  /** The same stretches, each begun a number of days later; what is too short is gone. */
  Days after(int days) {
    return any(stretches().stream().map(it -> between(it.from().plusDays(days), it.to())).toList());
  }

  /** The days of which something holds; in the order of all their edges. */
  static Days where(Collection<Days> some, Collection<Days> others, Counts test) {
    long[] turns = turns(some, others);
    int[] edges = new int[turns.length + 1];
    int size = 0;
    int[] in = new int[2];
    for (int i = 0; i < turns.length; ) {
      int day = (int) (turns[i] >> 2);
      for (; i < turns.length && (int) (turns[i] >> 2) == day; i++) {
        in[(int) (turns[i] >> 1) & 1] += (turns[i] & 1) == 0 ? 1 : -1;
      }
      if (test.hold(in[0], in[1]) != (size % 2 == 1)) {
        edges[size++] = day;
      }
    }
    if (size % 2 == 1) {
      edges[size++] = NEVER;
    }
    return new Days(Arrays.copyOf(edges, size));
  }

  /** Every edge in one number: its day, which sets it is of, and whether it ends a stretch. */
  private static long[] turns(Collection<Days> some, Collection<Days> others) {
    long[] turns = new long[edges(some) + edges(others)];
    int size = turns(some, 0, turns, 0);
    long[] filled = Arrays.copyOf(turns, turns(others, 2, turns, size));
    Arrays.sort(filled);
    return filled;
  }

  private static int edges(Collection<Days> sets) {
    int edges = 0;
    for (Days days : sets) {
      edges += days.edges.length;
    }
    return edges;
  }

  /** Adds the edges of sets to those that there are already, and says how many that makes. */
  private static int turns(Collection<Days> sets, int which, long[] turns, int already) {
    int size = already;
    for (Days days : sets) {
      for (int i = 0; i < days.edges.length; i++) {
        if (days.edges[i] != NEVER) {
          turns[size++] = (long) days.edges[i] << 2 | which | i % 2;
        }
      }
    }
    return size;
  }

  boolean isEmpty() {
    return edges.length == 0;
  }

  /** The stretch that a day is in, or null. */
  @Nullable Stretch on(LocalDate day) {
    int at = Arrays.binarySearch(edges, day(day));
    int edge = at >= 0 ? at : -at - 2;
    return edge >= 0 && edge % 2 == 0 ? stretch(edge) : null;
  }

  /** All stretches, in order; they neither overlap nor touch. */
  List<Stretch> stretches() {
    return IntStream.range(0, edges.length / 2).mapToObj(i -> stretch(2 * i)).toList();
  }

  private Stretch stretch(int edge) {
    int to = edges[edge + 1];
    LocalDate from = LocalDate.ofEpochDay(edges[edge]);
    return new Stretch(from, to == NEVER ? null : LocalDate.ofEpochDay(to));
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
