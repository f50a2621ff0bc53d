package se.samverkanstrappan.query.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Goes once through the days on which some participant's standing changes, and adds up where the
 * collaboration stands (sections 4 and 6).
 */
final class Sweep {
  private static final int STATUS_SHIFT = 8;
  private static final Status[] STATUSES = Status.values();

  private final DayFunction status;
  private final long[] changes;
  private final Tally tally;

  Sweep(DayFunction status, Collection<DayFunction> standings, PlacementRule rule) {
    this.status = status;
    this.changes = changes(standings);
    this.tally = new Tally(rule);
  }

  /** The segments of the collaboration, from the opening day on. */
  List<Segment> segments() {
    DayFunction places = places();
    List<Segment> segments = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      segments.add(segment(places.from(i), places.from(i + 1), places.value(i)));
    }
    return segments;
  }

  private DayFunction places() {
    DayFunction places = new DayFunction();
    DayFunction.Cursor statusOn = status.cursor();
    int next = 0;
    for (int day = status.from(0); day != DayFunction.NEVER; ) {
      while (next < changes.length && day(changes[next]) <= day) {
        tally.move(before(changes[next]), after(changes[next++]));
      }
      int now = statusOn.at(day);
      int standing = now == Status.CLOSED.ordinal() ? Standing.NONE : tally.standing();
      places.set(day, now << STATUS_SHIFT | standing);
      int change = next < changes.length ? day(changes[next]) : DayFunction.NEVER;
      day = Math.min(statusOn.next(), change);
    }
    return places;
  }

  private static Segment segment(int from, int to, int place) {
    int standing = place & 0xff;
    boolean placed = standing != Standing.NONE;
    return new Segment(
        DayFunction.date(from),
        DayFunction.end(to),
        STATUSES[place >> STATUS_SHIFT],
        placed ? Standing.established(standing) : null,
        placed ? Standing.emerging(standing) : null);
  }

  /** All changes in order of day, each in one number so that they sort without objects. */
  private static long[] changes(Collection<DayFunction> standings) {
    long[] changes = new long[standings.stream().mapToInt(DayFunction::size).sum()];
    int size = 0;
    for (DayFunction standing : standings) {
      for (int i = 0; i < standing.size(); i++) {
        changes[size++] =
            (long) standing.from(i) << 32 | standing.value(i - 1) << 8 | standing.value(i);
      }
    }
    Arrays.sort(changes);
    return changes;
  }

  private static int day(long change) {
    return (int) (change >> 32);
  }

  private static int before(long change) {
    return (int) (change >> 8) & 0xff;
  }

  private static int after(long change) {
    return (int) change & 0xff;
  }
}
