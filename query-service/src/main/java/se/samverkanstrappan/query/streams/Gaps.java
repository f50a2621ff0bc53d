package se.samverkanstrappan.query.streams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The aggregates of one task with events that wait for earlier ones. Mostly those are on their way;
 * where they do not come they are asked for, ever more seldom.
 */
final class Gaps {
  static final long PATIENCE_MILLIS = 3_000;
  static final long FIRST_PAUSE_MILLIS = 10_000;
  private static final long LONGEST_PAUSE_MILLIS = 600_000;

  /** How many are asked for at a time, so that a flood of them is none of questions. */
  private static final int AT_A_TIME = 20;

  private final long patienceMillis;
  private final Map<String, Gap> gaps = new LinkedHashMap<>();

  Gaps() {
    this(PATIENCE_MILLIS);
  }

  /** Those that are asked for only after some time. */
  Gaps(long patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  /** Events of an aggregate wait. */
  void add(String id, long now) {
    gaps.putIfAbsent(id, new Gap(now + patienceMillis, FIRST_PAUSE_MILLIS));
  }

  /** Asks for those whose time has come, and forgets those for which nothing waits any more. */
  void heal(long now, Predicate<String> waits, Consumer<String> ask) {
    if (gaps.isEmpty()) {
      return;
    }
    gaps.keySet().removeIf(id -> !waits.test(id));
    List<String> due =
        gaps.entrySet().stream()
            .filter(each -> now >= each.getValue().askAt())
            .limit(AT_A_TIME)
            .map(Map.Entry::getKey)
            .toList();
    for (String id : due) {
      gaps.computeIfPresent(id, (same, gap) -> gap.askedAt(now));
      ask.accept(id);
    }
  }

  private record Gap(long askAt, long pauseMillis) {
    Gap askedAt(long now) {
      return new Gap(now + pauseMillis, Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS));
    }
  }
}
