package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a collaboration and its participants stand on every day, past and coming (section 6).
 *
 * @param rule the id of the rule it is worked out by
 * @param segments from the opening day on, without gaps; the last has no end; none where the
 *     collaboration was withdrawn
 * @param actors per actor with a stay, the days on which it stands somewhere; may be none
 * @param dormancies the stretches on which the collaboration is dormant, in order
 */
public record Timeline(
    String rule,
    List<Segment> segments,
    Map<String, List<ActorSegment>> actors,
    List<Dormancy> dormancies) {

  public Timeline {
    segments = List.copyOf(segments);
    actors = Collections.unmodifiableMap(new TreeMap<>(actors));
    dormancies = List.copyOf(dormancies);
  }

  /** Works out the timeline; linear in the evidence but for the sorting of what changes. */
  public static Timeline of(PlacementFacts facts, PlacementRule rule) {
    if (facts.withdrawn()) {
      return new Timeline(rule.id(), List.of(), Map.of(), List.of());
    }
    Lifecycle lifecycle = new Lifecycle(facts);
    List<Period> open = lifecycle.open();
    Silence silence = new Silence(facts, rule);
    WindowEnds ends = new WindowEnds(facts.openedOn(), rule);
    Map<String, DayFunction> standings = new HashMap<>();
    for (String actor : facts.actors()) {
      Windows windows = new Windows(facts.evidenceOf(actor), ends);
      silence.interrupt(windows.emerging());
      standings.put(
          actor,
          Standing.during(
              Period.shared(facts.presence(actor), open),
              windows.established(rule.confirmations()),
              windows.emerging()));
    }
    List<Segment> segments = new Sweep(lifecycle.status(), standings.values(), rule).segments();
    return new Timeline(
        rule.id(),
        segments,
        actors(facts, standings),
        silence.dormancies(lifecycle.active(), segments));
  }

  /**
   * Where the collaboration stands on a day, by all that this timeline was worked out from; for the
   * placement as of a day, ask a timeline of the {@linkplain PlacementFacts#asOf facts as of} it.
   */
  public Placement on(LocalDate day) {
    return Placement.on(day, rule, segments, dormancies);
  }

  /** The days on which anything here becomes another than it was the day before. */
  public Stream<LocalDate> changes() {
    Stream<LocalDate> placements = segments.stream().map(Segment::from);
    Stream<LocalDate> steps =
        actors.values().stream()
            .flatMap(List::stream)
            .flatMap(each -> edges(each.from(), each.to()));
    Stream<LocalDate> silences = dormancies.stream().flatMap(each -> edges(each.from(), each.to()));
    return Stream.of(placements, steps, silences).flatMap(days -> days);
  }

  private static Stream<LocalDate> edges(LocalDate from, @Nullable LocalDate to) {
    return to == null ? Stream.of(from) : Stream.of(from, to);
  }

  private static Map<String, List<ActorSegment>> actors(
      PlacementFacts facts, Map<String, DayFunction> standings) {
    Map<String, List<ActorSegment>> actors = new HashMap<>();
    for (String actor : facts.stays().keySet()) {
      actors.put(actor, Standing.segments(standings.getOrDefault(actor, new DayFunction())));
    }
    return actors;
  }
}
