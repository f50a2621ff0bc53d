package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.signals.Clearing.Way;

/**
 * Longer since the last interaction than three times the median gap between its dates, of which
 * there are at least four; not yet dormant.
 */
final class Silent implements Signal {
  private static final int DATES = 4;
  private static final int TIMES = 3;

  @Override
  public List<About> days(Course course) {
    List<LocalDate> dates = dates(course);
    List<Days> silent = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      insert(gap(dates.get(i - 1), dates.get(i)), gaps);
      if (i + 1 >= DATES) {
        LocalDate from = dates.get(i).plusDays(TIMES * twiceTheMedian(gaps) / 2 + 1);
        silent.add(Days.between(from, i + 1 < dates.size() ? dates.get(i + 1) : null));
      }
    }
    return Signal.aboutAll(Days.any(silent).without(course.dormant()));
  }

  private static List<LocalDate> dates(Course course) {
    // What shows a step is an interaction, and every interaction shows one.
    Set<LocalDate> dates = new TreeSet<>();
    course.facts().placement().evidence().values().forEach(it -> dates.addAll(it.keySet()));
    return List.copyOf(dates);
  }

  private static int gap(LocalDate one, LocalDate next) {
    return (int) ChronoUnit.DAYS.between(one, next);
  }

  /** Keeps the gaps in order of their length. */
  private static void insert(int gap, List<Integer> gaps) {
    int at = Collections.binarySearch(gaps, gap);
    gaps.add(at < 0 ? -at - 1 : at, gap);
  }

  private static long twiceTheMedian(List<Integer> gaps) {
    int size = gaps.size();
    return (long) gaps.get((size - 1) / 2) + gaps.get(size / 2);
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    List<LocalDate> dates = dates(course);
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      insert(gap(dates.get(i - 1), dates.get(i)), gaps);
    }
    LocalDate last = dates.getLast();
    return new Basis(
        Details.NONE
            .with("last", last)
            .with("days", gap(last, day))
            .with("usual", twiceTheMedian(gaps) / 2.0),
        Dormant.lastInteractions(course),
        Clearing.by(Way.LOG_INTERACTION));
  }
}
