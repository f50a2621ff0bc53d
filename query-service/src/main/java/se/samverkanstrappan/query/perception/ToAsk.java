package se.samverkanstrappan.query.perception;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.query.placement.DatedEntry;

/**
 * A participant that has not answered (section 1).
 *
 * @param last the day of its newest answer, which is too old to count; null where it never answered
 */
public record ToAsk(String actor, @Nullable LocalDate last) {

  /**
   * Those of a day: who never answered first, then those who did longest ago.
   *
   * @param perceptions of anybody, in order of their days
   */
  public static List<ToAsk> of(
      Expectations expectations, List<DatedEntry<Perception>> perceptions) {
    Map<String, LocalDate> last = new HashMap<>();
    for (DatedEntry<Perception> each : perceptions) {
      if (!each.from().isAfter(expectations.day())) {
        last.put(each.entry().actor(), each.from());
      }
    }
    return expectations.unanswered().stream()
        .map(actor -> new ToAsk(actor, last.get(actor)))
        .sorted(
            Comparator.comparing(ToAsk::last, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(ToAsk::actor))
        .toList();
  }
}
