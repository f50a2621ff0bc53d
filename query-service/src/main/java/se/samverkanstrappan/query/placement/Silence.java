package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/**
 * When an active collaboration is dormant (section 5).
 *
 * <p>A window has passed since the latest of some dates exactly when no window of theirs covers the
 * day; so the windows of opening, reopenings and interactions are laid together, and dormant are
 * the active days that none covers.
 */
final class Silence {
  private final List<Period> awake = new ArrayList<>();

  Silence(PlacementFacts facts, PlacementRule rule) {
    add(facts.openedOn(), rule);
    for (LifecycleChange change : facts.lifecycle()) {
      if (change.kind() == LifecycleKind.REOPENED) {
        add(change.on(), rule);
      }
    }
  }

  private void add(LocalDate day, PlacementRule rule) {
    awake.add(new Period(DayFunction.day(day), DayFunction.day(rule.windowEnd(day))));
  }

  /** Adds the days on which evidence of some actor counts. */
  void interrupt(DayFunction emerging) {
    awake.addAll(Period.where(emerging, step -> step > 0));
  }

  /** The dormant stretches in order, each with the shadow that the segments before it cast. */
  List<Dormancy> dormancies(List<Period> active, List<Segment> segments) {
    List<Dormancy> dormancies = new ArrayList<>();
    for (Period period : Period.shared(active, Period.where(windows(), open -> open == 0))) {
      LocalDate from = DayFunction.date(period.from());
      dormancies.add(new Dormancy(from, DayFunction.end(period.to()), shadow(from, segments)));
    }
    return dormancies;
  }

  /** Per day, how many windows cover it; what comes before the first window is not asked. */
  private DayFunction windows() {
    long[] edges = new long[awake.size() * 2];
    for (int i = 0; i < awake.size(); i++) {
      edges[2 * i] = (long) awake.get(i).from() << 1 | 1;
      edges[2 * i + 1] = (long) awake.get(i).to() << 1;
    }
    Arrays.sort(edges);
    DayFunction covered = new DayFunction();
    int open = 0;
    for (long edge : edges) {
      open += (edge & 1) == 1 ? 1 : -1;
      covered.set((int) (edge >> 1), open);
    }
    return covered;
  }

  private static @Nullable LastStep shadow(LocalDate from, List<Segment> segments) {
    LastStep last = null;
    for (Segment segment : segments) {
      LocalDate to = segment.to();
      Integer step = segment.step();
      if (to == null || to.isAfter(from)) {
        break;
      }
      if (step != null && step > 1) {
        last = new LastStep(step, to);
      }
    }
    return last;
  }
}
