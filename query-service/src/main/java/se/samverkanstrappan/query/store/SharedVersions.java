package se.samverkanstrappan.query.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads versions for all who ask at the same time together: many may wait for what they have just
 * written, and each asks again and again.
 */
final class SharedVersions {
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final Shared<Map<String, Long>> read;

  /**
   * Shares what is found.
   *
   * @param find gives the versions of those of some ids that there are
   */
  SharedVersions(Function<Set<String>, Map<String, Long>> find) {
    read = new Shared<>(() -> find.apply(Set.copyOf(asked.keySet())));
  }

  /** A version, 0 where there is none. */
  long of(String id) {
    asked.merge(id, 1, Integer::sum);
    try {
      return read.get().getOrDefault(id, 0L);
    } finally {
      asked.computeIfPresent(
          id, (unused, askers) -> askers == 1 ? null : Integer.valueOf(askers - 1));
    }
  }
}
