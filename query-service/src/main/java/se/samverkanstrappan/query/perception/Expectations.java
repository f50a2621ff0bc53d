package se.samverkanstrappan.query.perception;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * What the participants of a day think of the collaboration (section 1).
 *
 * @param newest per participant that has answered, its newest perception, by actor
 * @param unanswered the participants that have not, in order of their ids
 */
public record Expectations(
    LocalDate day, Map<String, DatedEntry<Perception>> newest, List<String> unanswered) {

  public Expectations {
    newest = Collections.unmodifiableMap(new TreeMap<>(newest));
    unanswered = List.copyOf(unanswered);
  }

  /**
   * Asks on a day.
   *
   * @param participants those of the day
   * @param perceptions of anybody, in order of their days
   */
  public static Expectations on(
      LocalDate day,
      Collection<String> participants,
      List<DatedEntry<Perception>> perceptions,
      PlacementRule rule) {
    Map<String, DatedEntry<Perception>> newest = new TreeMap<>();
    for (DatedEntry<Perception> each : perceptions) {
      if (!each.from().isAfter(day)) {
        newest.put(each.entry().actor(), each);
      }
    }
    newest.keySet().retainAll(participants);
    newest.values().removeIf(each -> !day.isBefore(rule.windowEnd(each.from())));
    TreeSet<String> unanswered = new TreeSet<>(participants);
    unanswered.removeAll(newest.keySet());
    return new Expectations(day, newest, List.copyOf(unanswered));
  }

  /** How many have answered. */
  public int answered() {
    return newest.size();
  }

  /** Of how many. */
  public int participants() {
    return newest.size() + unanswered.size();
  }

  /** The lowest step perceived; null without an answer. */
  public @Nullable Integer lowest() {
    return orNull(perceived().min());
  }

  /** The highest step perceived; null without an answer. */
  public @Nullable Integer highest() {
    return orNull(perceived().max());
  }

  /** The expectation gap, 0 to 7; null without an answer. */
  public @Nullable Integer gap() {
    Integer lowest = lowest();
    Integer highest = highest();
    return lowest == null || highest == null ? null : highest - lowest;
  }

  private IntStream perceived() {
    return newest.values().stream().mapToInt(each -> each.entry().perceived());
  }

  private static @Nullable Integer orNull(OptionalInt step) {
    return step.isPresent() ? step.getAsInt() : null;
  }
}
