package se.samverkanstrappan.bench.full;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.Row;
import se.samverkanstrappan.bench.book.BookFile;
import se.samverkanstrappan.bench.reads.CaughtUp;
import se.samverkanstrappan.bench.reads.Http;
import se.samverkanstrappan.bench.running.Disk;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Memory;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.seed.ExampleBook;
import se.samverkanstrappan.bench.seed.SeedPlan;
import se.samverkanstrappan.events.AggregateKind;

/**
 * The standalone as its users start it: empty, and with a large book, which is written into its
 * book while it does not run, so that all the rest is its own doing.
 */
public final class StandaloneBenchmark {
  private static final long CATCH_UP_SECONDS = 3_600;
  private static final double PROMISED_START_SECONDS = 15;
  private static final long PROMISED_MEBIBYTES = 1_536;

  private final Installation installation;
  private final Path run;
  private final SeedPlan plan;
  private final Report report;
  private long events;

  /**
   * Measures an installation in which nothing runs.
   *
   * @param run the command by which users start it
   */
  public StandaloneBenchmark(Installation installation, Path run, SeedPlan plan, Report report) {
    this.installation = installation;
    this.run = run;
    this.plan = plan;
    this.report = report;
  }

  /** The first start, on an empty folder. */
  public void empty() throws Exception {
    report.load("before the first start");
    start("first start, empty");
  }

  /** Fills the book, lets it be published and read, asks at a pace, and starts anew. */
  public void full(String token, int seconds) throws Exception {
    Map<String, Long> versions = fill();
    long began = System.nanoTime();
    installation.startWhole();
    try (var http = new Http(installation.reads(), token)) {
      new CaughtUp(http, versions).await(CATCH_UP_SECONDS);
      report.line(
          "- standalone: what was written into its book while it stood still was published and"
              + " readable %.0f s after its start",
          (System.nanoTime() - began) / 1e9);
      report.load("before the reads");
      new PacedReads(http, plan, seconds).tell(report);
    }
    Memory memory = installation.memory(Part.WHOLE);
    report.row(
        Row.of("standalone after these reads", "%s", memory)
            .promised("≤ 1.5 GiB resident", memory.resident() <= PROMISED_MEBIBYTES)
            .with(memory.resident()));
    installation.stop(Part.WHOLE);
    report.line("- on disk when it was stopped: %s", new Disk(installation.data()).tell(events));
    start("start with %d interactions".formatted(plan.interactions()));
  }

  private void start(String name) throws Exception {
    double seconds = installation.startAsShipped(run) / 1e3;
    Memory memory = installation.memory(Part.WHOLE);
    report.row(
        Row.of(name + ", until it says that it is ready", "%.1f s", seconds)
            .promised(
                "≤ 15 s, ≤ 1.5 GiB resident",
                seconds <= PROMISED_START_SECONDS && memory.resident() <= PROMISED_MEBIBYTES)
            .with(memory.resident()));
    installation.stop(Part.WHOLE);
  }

  /** The register is there since the first start. */
  private Map<String, Long> fill() {
    Map<String, Long> versions = new HashMap<>();
    long began = System.nanoTime();
    try (var book = new BookFile(installation.book())) {
      events =
          book.append(
              new ExampleBook(plan)
                  .events()
                  .filter(event -> event.aggregate() != AggregateKind.ACTOR)
                  .peek(
                      event -> {
                        if (event.aggregate() == AggregateKind.COLLABORATION) {
                          versions.put(event.aggregateId(), event.sequence());
                        }
                      }));
      report.line(
          "- standalone: %d collaborations, %d interactions, %d events written into its book in"
              + " %.0f s",
          plan.collaborations(), plan.interactions(), events, (System.nanoTime() - began) / 1e9);
    }
    return versions;
  }
}
