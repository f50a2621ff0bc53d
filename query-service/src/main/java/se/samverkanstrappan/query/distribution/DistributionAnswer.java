package se.samverkanstrappan.query.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How collaborations are spread over statuses and steps, on some days.
 *
 * @param rule the id of the rule they are placed by
 * @param asOf what is dated after this day is not known, also of days that come after it
 * @param groupBy null where all are counted together
 */
public record DistributionAnswer(
    String rule,
    LocalDate asOf,
    LocalDate from,
    LocalDate to,
    String every,
    @Nullable String groupBy,
    List<LocalDate> days,
    List<Group> groups) {

  /**
   * The collaborations that have something in common.
   *
   * @param group null for those that have nothing of what is grouped by
   * @param name what the group is called in Swedish
   */
  public record Group(@Nullable String group, @Nullable String name, List<Day> series) {
    static Group of(
        Optional<String> group,
        @Nullable String name,
        List<LocalDate> days,
        List<DayCount> counts) {
      List<Day> series = new ArrayList<>();
      for (int i = 0; i < days.size(); i++) {
        series.add(Day.of(days.get(i), counts.get(i)));
      }
      return new Group(group.orElse(null), name, series);
    }
  }

  /**
   * A day of a group.
   *
   * @param total how many were opened by then, and were not withdrawn
   * @param dormant how many of the active ones were dormant
   * @param steps how many of the active and paused ones stood on each step, 1 to 8
   * @param median the lower median of their steps; null where there are none
   */
  public record Day(
      LocalDate day,
      int total,
      int active,
      int paused,
      int closed,
      int dormant,
      List<Integer> steps,
      @Nullable Integer median) {
    static Day of(LocalDate day, DayCount count) {
      return new Day(
          day,
          count.total(),
          count.active(),
          count.paused(),
          count.closed(),
          count.dormant(),
          count.steps(),
          count.median());
    }
  }
}
