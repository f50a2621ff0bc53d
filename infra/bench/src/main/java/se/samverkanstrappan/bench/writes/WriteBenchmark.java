package se.samverkanstrappan.bench.writes;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import se.samverkanstrappan.bench.Figures;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.Row;
import se.samverkanstrappan.bench.reads.Http;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Part;

/**
 * How many dialogue steps a whole standalone takes from clients that have signed in, how long each
 * takes at half of that, and how soon what was acknowledged can be read.
 */
public final class WriteBenchmark {
  private static final int CLIENTS = 32;
  private static final int FRESH_RATE = 200;
  private static final int LONGEST_WARM_UP_SECONDS = 8;
  private static final double PROMISED_RATIO = 0.5;
  private static final double PROMISED_MILLIS = 50;
  private static final double FRESH_MEDIAN_MILLIS = 50;
  private static final double FRESH_MOST_MILLIS = 250;

  private final Installation installation;
  private final Report report;
  private final int seconds;

  /**
   * Measures an installation whose parts run.
   *
   * @param seconds for each figure
   */
  public WriteBenchmark(Installation installation, Report report, int seconds) {
    this.installation = installation;
    this.report = report;
    this.seconds = seconds;
  }

  /** Runs it; the limit first, while the installation runs and has nothing to do. */
  public void run(String token) throws Exception {
    report.load("before the writes");
    try (var logging = new Logging(installation.writes(), token);
        var http = new Http(installation.reads(), token)) {
      Installation.await("writes are taken", () -> logging.open(id(0)) > 1);
      for (int client = 1; client < 2 * CLIENTS; client++) {
        logging.open(id(client));
      }
      double limit = new AppendLimit(installation.scratch("append"), CLIENTS).perSecond(seconds);
      int warmUp = Math.min(seconds, LONGEST_WARM_UP_SECONDS);
      ClosedLoop.of(CLIENTS, warmUp, (client, number) -> log(logging, client, number));
      double reached = atMost(logging, limit);
      int half = (int) Math.max(1, reached / 2);
      atHalf(logging, half);
      // A write and a read of it together take more of a processor than two writes.
      int quarter = Math.max(1, half / 2);
      new Freshness(logging, http, quarter, seconds).tell(report, WriteBenchmark::promised);
      new Freshness(logging, http, FRESH_RATE, seconds).tell(report, WriteBenchmark::promised);
    }
    report.line("- standalone after the writes: %s", installation.memory(Part.WHOLE));
  }

  private double atMost(Logging logging, double limit) throws Exception {
    Duration servers = installation.processorTime();
    Duration clients = clients();
    ClosedLoop.Outcome outcome =
        ClosedLoop.of(CLIENTS, seconds, (client, number) -> log(logging, client, number));
    report.line(
        "- of each dialogue step the standalone had a processor for %d µs, its clients on the same"
            + " machine for %d µs",
        micros(installation.processorTime().minus(servers), outcome),
        micros(clients().minus(clients), outcome));
    double ratio = outcome.perSecond() / limit;
    report.row(
        Row.of(
                "dialogue steps over HTTP, %d clients".formatted(CLIENTS),
                "%.0f/s",
                outcome.perSecond())
            .against("%.0f/s, Axon appends in process".formatted(limit), ratio)
            .promised("≥ 0.5", ratio >= PROMISED_RATIO && outcome.failed() == 0)
            .with(resident()));
    if (outcome.failed() > 0) {
      report.line("- writes that failed meanwhile: %d", outcome.failed());
    }
    return outcome.perSecond();
  }

  private static Duration clients() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static long micros(Duration processor, ClosedLoop.Outcome outcome) {
    return processor.toNanos() / 1_000 / Math.max(1, outcome.done());
  }

  private long resident() throws Exception {
    return installation.memory(Part.WHOLE).resident();
  }

  private void atHalf(Logging logging, int rate) throws Exception {
    var taken = new ConcurrentLinkedQueue<Long>();
    var failed = new AtomicInteger();
    Pace.of(
        rate,
        seconds,
        (number, due) -> {
          if (log(logging, number % CLIENTS, number / CLIENTS)) {
            taken.add(System.nanoTime() - due);
          } else {
            failed.incrementAndGet();
          }
        });
    Figures figures = new Figures(taken.stream().mapToLong(Long::longValue).toArray());
    double most = figures.percentile(99);
    report.row(
        Row.of(
                "a dialogue step at half of that, %d/s: p50, p95, p99".formatted(rate),
                "%s ms",
                figures.cells().replace("|", "·"))
            .promised("p99 ≤ 50 ms", most <= PROMISED_MILLIS && failed.get() == 0)
            .with(resident()));
    if (failed.get() > 0) {
      report.line("- writes at half load that failed: %d", failed.get());
    }
  }

  private static Row promised(Row row, Figures figures, boolean allAnswered) {
    return row.promised(
        "p50 ≤ 50, p99 ≤ 250 ms",
        allAnswered
            && figures.percentile(50) <= FRESH_MEDIAN_MILLIS
            && figures.percentile(99) <= FRESH_MOST_MILLIS);
  }

  /** Each client has two collaborations of its own, so that none waits for another. */
  private static boolean log(Logging logging, int client, int number) {
    return logging.log(id(2 * client + number % 2)) > 0;
  }

  static String id(int number) {
    return "exempel-live-" + number;
  }
}
