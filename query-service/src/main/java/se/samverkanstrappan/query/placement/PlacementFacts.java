package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the placement of a collaboration depends on, in whole days.
 *
 * @param withdrawn whether the collaboration was taken back as a whole (section 8)
 * @param lifecycle in order of date, at most one a day
 * @param stays per actor, in order of date, never overlapping
 * @param evidence per actor and day, the highest step the actor gave evidence of that day
 */
public record PlacementFacts(
    LocalDate openedOn,
    boolean withdrawn,
    List<LifecycleChange> lifecycle,
    Map<String, List<Stay>> stays,
    Map<String, NavigableMap<LocalDate, Integer>> evidence) {

  /** What of this is dated up to and including a day (section 7); the opening is always there. */
  public PlacementFacts asOf(LocalDate day) {
    Map<String, List<Stay>> begun = new HashMap<>();
    stays.forEach(
        (actor, all) -> {
          List<Stay> known = all.stream().flatMap(stay -> stay.asOf(day).stream()).toList();
          if (!known.isEmpty()) {
            begun.put(actor, known);
          }
        });
    Map<String, NavigableMap<LocalDate, Integer>> given = new HashMap<>();
    evidence.forEach((actor, all) -> given.put(actor, all.headMap(day, true)));
    given.values().removeIf(Map::isEmpty);
    return new PlacementFacts(
        openedOn,
        withdrawn,
        lifecycle.stream().filter(change -> !change.on().isAfter(day)).toList(),
        begun,
        given);
  }

  /**
   * The same with evidence that actors gave on one more day.
   *
   * @param steps by actor, the step it gave evidence of
   */
  public PlacementFacts with(LocalDate day, Map<String, Integer> steps) {
    Map<String, NavigableMap<LocalDate, Integer>> more = new HashMap<>(evidence);
    steps.forEach(
        (actor, step) -> {
          NavigableMap<LocalDate, Integer> given = new TreeMap<>(evidenceOf(actor));
          given.merge(day, step, Math::max);
          more.put(actor, given);
        });
    return new PlacementFacts(openedOn, withdrawn, lifecycle, stays, more);
  }

  /** The same with other evidence, by actor and day. */
  public PlacementFacts withOnly(Map<String, NavigableMap<LocalDate, Integer>> other) {
    return new PlacementFacts(openedOn, withdrawn, lifecycle, stays, other);
  }

  /** The newest day that anything here is dated. */
  public LocalDate lastFactOn() {
    Stream<LocalDate> changes = lifecycle.stream().map(LifecycleChange::on);
    Stream<LocalDate> edges =
        stays.values().stream()
            .flatMap(List::stream)
            .flatMap(stay -> Stream.of(stay.from(), stay.to() == null ? stay.from() : stay.to()));
    LocalDate interaction = lastInteractionOn();
    Stream<LocalDate> fixed = Stream.of(openedOn, interaction == null ? openedOn : interaction);
    return Stream.of(changes, edges, fixed)
        .flatMap(days -> days)
        .max(LocalDate::compareTo)
        .orElse(openedOn);
  }

  /** The day of the newest interaction, or null where there is none. */
  public @Nullable LocalDate lastInteractionOn() {
    return evidence.values().stream()
        .filter(byDate -> !byDate.isEmpty())
        .map(NavigableMap::lastKey)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** Everyone with a stay or with evidence. */
  Set<String> actors() {
    Set<String> actors = new HashSet<>(stays.keySet());
    actors.addAll(evidence.keySet());
    return actors;
  }

  NavigableMap<LocalDate, Integer> evidenceOf(String actor) {
    return evidence.getOrDefault(actor, Collections.emptyNavigableMap());
  }

  List<Period> presence(String actor) {
    return stays.getOrDefault(actor, List.of()).stream().map(Stay::period).toList();
  }
}
