package se.samverkanstrappan.bench.placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Stay;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * One timeline, of interactions spread over ten years, or where there are more of them than days
 * over as many, in each of which every second participant took part.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimelineBenchmark {
  private static final LocalDate OPENED = LocalDate.of(1999, 1, 1);
  private static final int FEWEST_DAYS = 3_650;
  private static final int STEPS = 8;

  @Param({"100", "1000", "10000"})
  int interactions;

  @Param({"10", "50", "300"})
  int participants;

  private PlacementFacts facts = new PlacementFacts(OPENED, false, List.of(), Map.of(), Map.of());

  /** Makes up what happened; the same each time. */
  @Setup
  public void makeUp() {
    Random random = new Random(1);
    int days = Math.max(FEWEST_DAYS, interactions);
    Map<String, List<Stay>> stays = new HashMap<>();
    Map<String, NavigableMap<LocalDate, Integer>> evidence = new HashMap<>();
    for (int actor = 0; actor < participants; actor++) {
      stays.put("actor-" + actor, List.of(new Stay(OPENED, null)));
      evidence.put("actor-" + actor, new TreeMap<>());
    }
    for (int each = 0; each < interactions; each++) {
      LocalDate day = OPENED.plusDays((long) each * days / interactions);
      int step = 1 + random.nextInt(STEPS);
      IntStream.range(0, participants)
          .filter(actor -> random.nextBoolean())
          .forEach(actor -> give(evidence, "actor-" + actor, day, step));
    }
    facts = new PlacementFacts(OPENED, false, List.of(), stays, evidence);
  }

  private static void give(
      Map<String, NavigableMap<LocalDate, Integer>> evidence,
      String actor,
      LocalDate day,
      int step) {
    evidence.computeIfAbsent(actor, any -> new TreeMap<>()).merge(day, step, Math::max);
  }

  /** What is measured. */
  @Benchmark
  public Timeline timeline() {
    return Timeline.of(facts, PlacementRule.CURRENT);
  }
}
