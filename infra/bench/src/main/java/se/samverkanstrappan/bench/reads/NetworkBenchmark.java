package se.samverkanstrappan.bench.reads;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.bench.Figures;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.seed.ExampleBook;
import se.samverkanstrappan.bench.seed.SeedPlan;
import se.samverkanstrappan.bench.seed.Seeding;
import se.samverkanstrappan.bench.seed.Seeding.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes to tell who works with whom among many actors: on days that nobody asked about
 * before, and again on the same days.
 */
public final class NetworkBenchmark {
  private static final int PARTITIONS = 3;
  private static final int OK = 200;
  private static final int WARM_UP = 10;
  private static final String NETWORK = "/api/v1/network?asOf=";

  private final Installation installation;
  private final SeedPlan plan;
  private final int actors;
  private final Report report;
  private double limit = Double.NaN;

  /**
   * Measures an installation that runs nothing else.
   *
   * @param actors how many the register is filled up to
   */
  public NetworkBenchmark(Installation installation, SeedPlan plan, int actors, Report report) {
    this.installation = installation;
    this.plan = plan;
    this.actors = actors;
    this.report = report;
  }

  /** Runs it, with so many different days. */
  public void run(int days) throws Exception {
    String token = installation.token();
    installation.start(Part.BROKER);
    installation.start(Part.STORE);
    Seeded seeded =
        new Seeding(installation.broker(), PARTITIONS).write(new ExampleBook(plan, actors));
    report.line("# Network");
    report.line(
        "- %d actors, %d collaborations, %d interactions, %d events; seed %d, until %s",
        actors,
        plan.collaborations(),
        plan.interactions(),
        seeded.events(),
        plan.seed(),
        plan.until());
    try (var http = new Http(installation.reads(), token)) {
      new Rebuild(installation, report).from(seeded, http);
      tellSize(http);
      report.load("before the reads are measured");
      measure(http, days);
    }
    report.line("");
    report.line("- read side at the end: %s", installation.memory(Part.QUERY));
    report.load("at the end");
  }

  private void tellSize(Http http) throws Exception {
    JsonNode network =
        JsonMapper.shared().readTree(http.get(NETWORK + plan.until().plusDays(1)).body());
    report.line(
        "- in the network of the last day: %d actors, %d pairs, density %s",
        network.required("nodes").size(),
        network.required("pairs").size(),
        network.required("density").asString());
  }

  private void measure(Http http, int days) throws Exception {
    report.line("");
    report.line(
        "Milliseconds; × is the median against that of the limit, CPU what the servers took an"
            + " answer.");
    report.line("");
    report.line("| read | p50 | p95 | p99 | × | CPU | kB |");
    report.line("|---|---|---|---|---|---|---|");
    IntFunction<LocalDate> later = number -> plan.until().minusDays(number);
    ask(http, "liveness (the limit)", days, number -> Questions.LIMIT.path().apply(0));
    ask(http, "an empty list", days, number -> "/api/v1/collaborations?owner=nobody");
    ask(http, null, WARM_UP, number -> NETWORK + later.apply(days + number));
    ask(http, "network, a day never asked before", days, number -> NETWORK + later.apply(number));
    ask(http, "network, the same day again", days, number -> NETWORK + later.apply(days - 1));
    ask(
        http,
        "network of a county, days never asked before",
        days,
        number -> NETWORK + later.apply(number) + "&county=12");
    ask(
        http,
        "network on step 5, days never asked before",
        days,
        number -> NETWORK + later.apply(number) + "&minStep=5");
    ask(http, "roles", days, number -> "/api/v1/roles?asOf=" + later.apply(number));
    ask(http, "perceptions", days, number -> "/api/v1/perceptions?asOf=" + later.apply(number));
    ask(
        http,
        "roles of an actor",
        days,
        number -> "/api/v1/actors/region-12/roles?asOf=" + later.apply(number));
  }

  /** Asks one after the other; what has no name is not told. */
  private void ask(Http http, @Nullable String name, int times, IntFunction<String> path)
      throws Exception {
    List<Long> taken = new ArrayList<>();
    int bytes = 0;
    Duration processor = installation.processorTime();
    for (int number = 0; number < times; number++) {
      long start = System.nanoTime();
      Http.Answer answer = http.get(path.apply(number));
      taken.add(System.nanoTime() - start);
      bytes = answer.body().length;
      if (answer.status() != OK) {
        throw new IllegalStateException(path.apply(number) + " answered " + answer.status());
      }
    }
    Duration used = installation.processorTime().minus(processor);
    Figures figures = new Figures(taken.stream().mapToLong(Long::longValue).toArray());
    if (Double.isNaN(limit)) {
      limit = figures.percentile(50);
    }
    if (name != null) {
      report.line(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f | %s | %.1f |",
              name,
              figures.cells(),
              figures.percentile(50) / limit,
              Figures.cell((double) used.toMillis() / times),
              bytes / 1000.0));
    }
  }
}
