package se.samverkanstrappan.query.perception;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.DatedEntry;

/**
 * A participant that has not answered (section 1).
 *
 * @param last the date of its newest answer, as it was given, which is too old to count; null where
 *     it never answered
 */
public record ToAsk(String actor, @Nullable PartialDate last) {

  /**
   * Those of a day: who never answered first, then those who did longest ago.
   *
   * @param perceptions of anybody, in order of their days
   */
  public static List<ToAsk> of(
      Expectations expectations, List<DatedEntry<Perception>> perceptions) {
    Map<String, DatedEntry<Perception>> last = new HashMap<>();
    for (DatedEntry<Perception> each : perceptions) {
      if (!each.from().isAfter(expectations.day())) {
        last.put(each.entry().actor(), each);
      }
    }
    // Those that never did are in no map; all are in order of their ids, which sorting keeps.
    Comparator<DatedEntry<Perception>> longestAgo = Comparator.comparing(DatedEntry::from);
    return expectations.unanswered().stream()
        .sorted(Comparator.comparing(last::get, Comparator.nullsFirst(longestAgo)))
        .map(actor -> of(actor, last.get(actor)))
        .toList();
  }

  private static ToAsk of(String actor, @Nullable DatedEntry<Perception> last) {
    return new ToAsk(actor, last == null ? null : last.entry().date());
  }
}
