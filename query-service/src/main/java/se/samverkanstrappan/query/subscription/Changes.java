package se.samverkanstrappan.query.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalInterval;
import se.samverkanstrappan.query.subscription.Change.SignalMoved;
import se.samverkanstrappan.query.subscription.Change.StatusMoved;
import se.samverkanstrappan.query.subscription.Change.StepMoved;
import se.samverkanstrappan.query.subscription.Change.Turn;

/** What changed in a collaboration over some days (section 1). */
public final class Changes {
  private static final Comparator<SignalInterval> ORDER =
      Comparator.comparing(SignalInterval::code)
          .thenComparing(each -> each.subject() == null ? "" : each.subject())
          .thenComparing(SignalInterval::from);

  private Changes() {}

  /**
   * The changes on the days from the first to the last, both included, in order of days; of one day
   * first the status, then the step, then the signals in their order.
   *
   * @param segments the collaboration's, in order
   * @param signals the collaboration's
   */
  public static List<Change> between(
      LocalDate first, LocalDate last, List<Segment> segments, List<SignalInterval> signals) {
    List<Change> changes = new ArrayList<>();
    Segment before = null;
    for (Segment segment : segments) {
      for (Turn turn : turns(before == null ? null : before.status(), segment.status())) {
        changes.add(new StatusMoved(segment.from(), turn));
      }
      changes.addAll(step(before, segment));
      before = segment;
    }
    Predicate<LocalDate> isAsked = day -> !day.isBefore(first) && !day.isAfter(last);
    signals.stream()
        // Most moved long ago or will in days to come, and need no place among the others.
        .filter(each -> isAsked.test(each.from()) || each.to() != null && isAsked.test(each.to()))
        .sorted(ORDER)
        .flatMap(Changes::moves)
        .forEach(changes::add);
    return changes.stream()
        .filter(each -> isAsked.test(each.day()))
        .sorted(Comparator.comparing(Change::day))
        .toList();
  }

  private static List<Turn> turns(@Nullable Status before, Status now) {
    List<Turn> turns = new ArrayList<>();
    if (before == null) {
      turns.add(Turn.OPENED);
    } else if (before == Status.CLOSED && now != Status.CLOSED) {
      turns.add(Turn.REOPENED);
    } else if (before == Status.PAUSED && now == Status.ACTIVE) {
      turns.add(Turn.RESUMED);
    }
    if (now != before && now == Status.PAUSED) {
      turns.add(Turn.PAUSED);
    }
    if (now != before && now == Status.CLOSED) {
      turns.add(Turn.CLOSED);
    }
    return turns;
  }

  private static List<Change> step(@Nullable Segment before, Segment now) {
    Integer from = before == null ? null : before.step();
    Integer to = now.step();
    return from == null || to == null || from.equals(to)
        ? List.of()
        : List.of(new StepMoved(now.from(), from, to));
  }

  private static Stream<Change> moves(SignalInterval it) {
    Change began = new SignalMoved(it.from(), it.code(), it.subject(), true);
    LocalDate end = it.to();
    return end == null
        ? Stream.of(began)
        : Stream.of(began, new SignalMoved(end, it.code(), it.subject(), false));
  }
}
