package se.samverkanstrappan.query.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

/**
 * Counting along timelines gives what looking up each day gives.
 *
 * <p>{@code -Dsamverkan.counting.tries} says how many books are made up, {@code
 * -Dsamverkan.counting.seed} the seed of the first. A failure names its seed: run it alone with one
 * try.
 */
class CountingTest {
  private static final int TRIES = Integer.getInteger("samverkan.counting.tries", 200);
  private static final long FIRST_SEED = Long.getLong("samverkan.counting.seed", 1);
  private static final List<String> GROUPS = List.of("a", "b", "c");
  private static final List<Optional<String>> ALL_GROUPS =
      List.of(Optional.empty(), Optional.of("a"), Optional.of("b"), Optional.of("c"));

  /** A made-up timeline, and the groups it counts in. */
  private record Line(List<String> groups, List<Segment> segments, List<Dormancy> dormancies) {
    Placement on(LocalDate day) {
      return Placement.on(day, "rule", segments, dormancies);
    }
  }

  @Test
  void agreesWithLookingUpEveryDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      Random random = new Random(seed);
      List<LocalDate> days = days(random);
      List<Line> lines = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        lines.add(line(random));
      }
      Integer step = random.nextInt(3) == 0 ? 1 + random.nextInt(8) : null;
      int from = random.nextInt(days.size());

      Counting counting = new Counting(days);
      for (Line each : lines) {
        counting.add(
            each.groups(),
            each.segments(),
            each.dormancies(),
            from,
            days.size(),
            (day, segment) -> step == null || step.equals(segment.step()));
      }

      Set<Optional<String>> counted = Set.copyOf(counting.groups());
      Set<Optional<String>> expected = new HashSet<>();
      for (Optional<String> group : ALL_GROUPS) {
        for (int i = 0; i < days.size(); i++) {
          List<Placement> there =
              i < from ? List.of() : placements(lines, group, days.get(i), step);
          check("seed " + seed + " on " + days.get(i), counting.of(group).get(i), there);
          if (!there.isEmpty()) {
            expected.add(group);
          }
        }
      }
      assertThat(counted).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void hasNoMedianOfNobody() {
    assertThat(new DayCount().median()).isNull();
  }

  @Test
  void takesTheLowerOfTwoMiddleSteps() {
    DayCount count = new DayCount();
    for (int step : new int[] {2, 7, 3, 8}) {
      count.add(new Segment(LocalDate.EPOCH, null, Status.ACTIVE, step, step), false);
    }

    assertThat(count.median()).isEqualTo(3);
  }

  @Test
  void clipsDaysToTheLengthOfTheMonth() {
    assertThat(Every.MONTH.days(LocalDate.parse("2024-01-31"), LocalDate.parse("2024-04-15"), 600))
        .extracting(LocalDate::toString)
        .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-15");
    assertThat(Every.YEAR.days(LocalDate.parse("2024-02-29"), LocalDate.parse("2026-02-28"), 600))
        .extracting(LocalDate::toString)
        .containsExactly("2024-02-29", "2025-02-28", "2026-02-28");
    assertThat(Every.YEAR.days(LocalDate.EPOCH, LocalDate.EPOCH, 600)).hasSize(1);
  }

  private static void check(String when, DayCount count, List<Placement> there) {
    assertThat(count.total()).as(when).isEqualTo(there.size());
    assertThat(count.active()).as(when).isEqualTo(having(there, Status.ACTIVE));
    assertThat(count.paused()).as(when).isEqualTo(having(there, Status.PAUSED));
    assertThat(count.closed()).as(when).isEqualTo(having(there, Status.CLOSED));
    assertThat(count.dormant())
        .as(when)
        .isEqualTo((int) there.stream().filter(Placement::dormant).count());
    List<Integer> steps = new ArrayList<>();
    there.stream().map(Placement::step).filter(each -> each != null).forEach(steps::add);
    for (int step = 1; step <= 8; step++) {
      assertThat(count.steps().get(step - 1))
          .as(when)
          .isEqualTo(Collections.frequency(steps, step));
    }
    Collections.sort(steps);
    assertThat(count.median())
        .as(when)
        .isEqualTo(steps.isEmpty() ? null : steps.get((steps.size() - 1) / 2));
  }

  private static int having(List<Placement> there, Status status) {
    return (int) there.stream().filter(each -> each.status() == status).count();
  }

  private static List<Placement> placements(
      List<Line> lines, Optional<String> group, LocalDate day, @Nullable Integer step) {
    return lines.stream()
        .filter(
            line -> group.isEmpty() ? line.groups().isEmpty() : line.groups().contains(group.get()))
        .map(line -> line.on(day))
        .filter(each -> each.status() != Status.NOT_OPENED && each.status() != Status.WITHDRAWN)
        .filter(each -> step == null || step.equals(each.step()))
        .toList();
  }

  private static List<LocalDate> days(Random random) {
    LocalDate first = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(2000));
    Every every = random.nextBoolean() ? Every.MONTH : Every.YEAR;
    return every.days(first, first.plusDays(random.nextInt(4000)), 600);
  }

  private static Line line(Random random) {
    List<Segment> segments = new ArrayList<>();
    List<Dormancy> dormancies = new ArrayList<>();
    LocalDate from = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4000));
    int count = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      LocalDate to = i == count - 1 ? null : from.plusDays(1 + random.nextInt(500));
      Status status = List.of(Status.ACTIVE, Status.PAUSED, Status.CLOSED).get(random.nextInt(3));
      Integer step = status == Status.CLOSED ? null : 1 + random.nextInt(8);
      segments.add(new Segment(from, to, status, step, step));
      if (status == Status.ACTIVE && random.nextInt(3) == 0) {
        dormancies.add(new Dormancy(from, random.nextBoolean() ? to : from.plusDays(1), null));
      }
      from = to == null ? from : to;
    }
    List<String> groups = GROUPS.stream().filter(each -> random.nextInt(3) == 0).toList();
    return new Line(groups, segments, dormancies);
  }
}
