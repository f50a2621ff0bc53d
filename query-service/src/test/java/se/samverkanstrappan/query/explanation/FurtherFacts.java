package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Stay;
import se.samverkanstrappan.query.placement.Timeline;

/** What is known as of a day, and what is made to happen from then on. */
final class FurtherFacts {
  private final PlacementFacts known;
  private final Map<String, List<Stay>> stays;
  private final Map<String, NavigableMap<LocalDate, Integer>> evidence = new HashMap<>();

  FurtherFacts(PlacementFacts facts, LocalDate day) {
    known = facts.asOf(day);
    stays = new HashMap<>(known.stays());
    known.evidence().forEach((actor, byDay) -> evidence.put(actor, new TreeMap<>(byDay)));
  }

  FurtherFacts joined(String actor, LocalDate day) {
    stays.put(actor, List.of(new Stay(day, null)));
    return this;
  }

  /** Lets an actor show a step on the first days that are free; the last of them, or the first. */
  LocalDate shows(String actor, int step, int dates, LocalDate from) {
    NavigableMap<LocalDate, Integer> shown = evidence.computeIfAbsent(actor, it -> new TreeMap<>());
    LocalDate day = from;
    LocalDate last = from;
    for (int left = dates; left > 0; day = day.plusDays(1)) {
      if (shown.getOrDefault(day, 0) < step) {
        shown.put(day, step);
        last = day;
        left--;
      }
    }
    return last;
  }

  Timeline timeline(PlacementRule rule) {
    return Timeline.of(
        new PlacementFacts(known.openedOn(), false, known.lifecycle(), stays, evidence), rule);
  }
}
