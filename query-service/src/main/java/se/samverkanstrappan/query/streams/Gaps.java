package se.samverkanstrappan.query.streams;

import java.util.HashMap;
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

  private final Map<String, Gap> gaps = new HashMap<>();

  /** Events of an aggregate wait. */
  void add(String id, long now) {
    gaps.putIfAbsent(id, new Gap(now + PATIENCE_MILLIS, FIRST_PAUSE_MILLIS));
  }

  /** Asks for those whose time has come, and forgets those for which nothing waits any more. */
  void heal(long now, Predicate<String> waits, Consumer<String> ask) {
    if (gaps.isEmpty()) {
      return;
    }
    gaps.keySet().removeIf(id -> !waits.test(id));
    gaps.replaceAll((id, gap) -> healed(id, gap, now, ask));
  }

  private static Gap healed(String id, Gap gap, long now, Consumer<String> ask) {
    if (now < gap.askAt()) {
      return gap;
    }
    ask.accept(id);
    return new Gap(now + gap.pauseMillis(), Math.min(gap.pauseMillis() * 2, LONGEST_PAUSE_MILLIS));
  }

  private record Gap(long askAt, long pauseMillis) {}
}
