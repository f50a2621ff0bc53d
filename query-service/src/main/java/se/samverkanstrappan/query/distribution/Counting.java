package se.samverkanstrappan.query.distribution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.Segment;

/** Counts collaborations by group on each of some days. */
final class Counting {
  private final List<LocalDate> days;
  private final Map<Optional<String>, List<DayCount>> byGroup = new HashMap<>();

  /**
   * A counting that begins with nothing.
   *
   * @param days in order
   */
  Counting(List<LocalDate> days) {
    this.days = List.copyOf(days);
  }

  /**
   * Counts one collaboration in all its groups.
   *
   * @param groups where it counts; in the group without a name where there are none
   * @param from the place of the first of the days on which it is counted
   * @param to the place of the first day on which it no longer is
   * @param counts whether it is asked for on a day, on which it is in a segment
   */
  void add(
      Collection<String> groups,
      List<Segment> segments,
      List<Dormancy> dormancies,
      int from,
      int to,
      BiPredicate<LocalDate, Segment> counts) {
    SegmentCursor cursor = new SegmentCursor(segments, dormancies);
    List<List<DayCount>> counted = null;
    for (int i = from; i < to; i++) {
      LocalDate day = days.get(i);
      Segment segment = cursor.on(day);
      if (segment != null && counts.test(day, segment)) {
        boolean dormant = cursor.isDormant(day);
        counted = counted == null ? of(groups) : counted;
        for (List<DayCount> each : counted) {
          each.get(i).add(segment, dormant);
        }
      }
    }
  }

  /** What was counted in a group, on each of the days. */
  List<DayCount> of(Optional<String> group) {
    return byGroup.computeIfAbsent(
        group, it -> Stream.generate(DayCount::new).limit(days.size()).toList());
  }

  /** The groups in which anything was counted on any day, in no order. */
  Collection<Optional<String>> groups() {
    return byGroup.keySet();
  }

  private List<List<DayCount>> of(Collection<String> groups) {
    return groups.isEmpty()
        ? List.of(of(Optional.empty()))
        : groups.stream().distinct().map(each -> of(Optional.of(each))).toList();
  }
}
