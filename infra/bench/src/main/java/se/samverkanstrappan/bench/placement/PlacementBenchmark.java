package se.samverkanstrappan.bench.placement;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import se.samverkanstrappan.bench.Figures;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.Row;

/** What one timeline costs, by how much happened and how many took part; by JMH. */
public final class PlacementBenchmark {
  private static final String[] ALL_INTERACTIONS = {"100", "1000", "10000"};
  private static final String[] ALL_PARTICIPANTS = {"10", "50", "300"};
  private static final String AS_SHIPPED = "-XX:TieredStopAtLevel=1";
  private static final String AS_IN_IMAGES = "-XX:TieredStopAtLevel=4";
  private static final double PROMISED_MICROS = 2_000;

  /** From a tenth to all of the interactions, the time may grow so many times and be linear. */
  private static final double LINEAR = 12;

  private final Report report;
  private final boolean thorough;
  private final Map<String, Double> micros = new TreeMap<>();

  /**
   * Measures in a process of its own.
   *
   * @param thorough whether all combinations are measured, and each for longer
   */
  public PlacementBenchmark(Report report, boolean thorough) {
    this.report = report;
    this.thorough = thorough;
  }

  /** Runs it. */
  public void run() throws RunnerException {
    report.load("before the timelines");
    if (thorough) {
      measure(AS_SHIPPED, ALL_INTERACTIONS, ALL_PARTICIPANTS);
    } else {
      measure(AS_SHIPPED, ALL_INTERACTIONS, "50");
      measure(AS_SHIPPED, new String[] {"1000"}, "10", "300");
    }
    for (String interactions : ALL_INTERACTIONS) {
      for (String participants : ALL_PARTICIPANTS) {
        tell(interactions, participants);
      }
    }
    measure(AS_IN_IMAGES, new String[] {"1000"}, "50");
    double taken = micros.getOrDefault(key("1000", "50"), Double.NaN);
    report.row(
        Row.of("1000 × 50 with all of the compiler, as in the images", "%s µs", Figures.cell(taken))
            .promised("≤ 2 ms", taken <= PROMISED_MICROS));
  }

  private void measure(String compiler, String[] interactions, String... participants)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(TimelineBenchmark.class.getName())
            .param("interactions", interactions)
            .param("participants", participants)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgsAppend(compiler)
            .forks(1)
            .warmupIterations(thorough ? 5 : 2)
            .warmupTime(TimeValue.milliseconds(thorough ? 1_000 : 400))
            .measurementIterations(thorough ? 5 : 2)
            .measurementTime(TimeValue.milliseconds(thorough ? 1_000 : 300));
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult each : results) {
      micros.put(
          key(each.getParams().getParam("interactions"), each.getParams().getParam("participants")),
          each.getPrimaryResult().getScore() / 1_000);
    }
  }

  private void tell(String interactions, String participants) {
    Double taken = micros.get(key(interactions, participants));
    if (taken == null) {
      return;
    }
    Row row =
        Row.of(
            "a timeline of %s interactions × %s participants".formatted(interactions, participants),
            "%s µs",
            Figures.cell(taken));
    Double tenth =
        micros.get(key(Integer.toString(Integer.parseInt(interactions) / 10), participants));
    if (tenth != null) {
      double growth = taken / tenth;
      row =
          row.against("%s µs, a tenth of the interactions".formatted(Figures.cell(tenth)), growth)
              .promised("≤ 12 × (linear)", growth <= LINEAR);
      if (interactions.equals("1000") && participants.equals("50")) {
        row = row.promised("≤ 2 ms, ≤ 12 × (linear)", taken <= PROMISED_MICROS && growth <= LINEAR);
      }
    }
    report.row(row);
  }

  private static String key(String interactions, String participants) {
    return interactions + " × " + participants;
  }
}
