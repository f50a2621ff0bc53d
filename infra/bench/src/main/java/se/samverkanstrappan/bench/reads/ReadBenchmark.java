package se.samverkanstrappan.bench.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samverkanstrappan.bench.Figures;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.reads.Measurement.Outcome;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.seed.ExampleBook;
import se.samverkanstrappan.bench.seed.SeedPlan;
import se.samverkanstrappan.bench.seed.Seeding;
import se.samverkanstrappan.bench.seed.Seeding.Seeded;

/**
 * Fills a Kafka with a made-up book, lets the read side build itself from it, and measures every
 * read. The write side does not run: its book would know nothing of all this.
 */
public final class ReadBenchmark {
  private static final int PARTITIONS = 3;
  private static final int AT_ONCE = 8;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final Installation installation;
  private final SeedPlan plan;
  private final Report report;
  private final List<String> notOffered = new ArrayList<>();
  private final List<String> otherwise = new ArrayList<>();
  private double limit = Double.NaN;

  public ReadBenchmark(Installation installation, SeedPlan plan, Report report) {
    this.installation = installation;
    this.plan = plan;
    this.report = report;
  }

  /** Runs it, with so many requests and seconds at most for each read. */
  public void run(int requests, int seconds) throws Exception {
    String token = installation.token();
    installation.start(Part.BROKER);
    installation.start(Part.STORE);
    Seeded seeded = new Seeding(installation.broker(), PARTITIONS).write(new ExampleBook(plan));
    report.line("# Reads");
    report.line(
        "- %d collaborations, %d interactions, %d events; seed %d, until %s",
        plan.collaborations(), plan.interactions(), seeded.events(), plan.seed(), plan.until());
    report.line(
        "- written to Kafka in %d ms, %.0f events/s",
        seeded.millis(), seeded.events() * 1000.0 / Math.max(1, seeded.millis()));
    report.load("before the read side starts");
    try (var http = new Http(installation.reads(), token)) {
      new Rebuild(installation, report).from(seeded, http);
      report.line("- read side then: %s", installation.memory(Part.QUERY));
      report.load("before the reads are measured");
      measure(new Measurement(http, installation::processorTime, requests, seconds), seeded);
    }
    report.line("");
    report.line("- read side at the end: %s", installation.memory(Part.QUERY));
    report.load("at the end");
  }

  private void measure(Measurement measurement, Seeded seeded) throws Exception {
    report.line("");
    report.line(
        "Milliseconds; × is the median against that of the limit, CPU what the servers took an"
            + " answer.");
    report.line("");
    report.line(
        "| read | p50 | p95 | p99 | × | by %d: p50 | p95 | p99 | a second | CPU | kB |", AT_ONCE);
    report.line("|---|---|---|---|---|---|---|---|---|---|---|");
    for (Question question : new Questions(seeded.versions(), plan.until()).all()) {
      measure(measurement, question);
    }
    report.line("");
    report.line("- not offered, and so not measured: " + orNone(notOffered));
    report.line("- not always answered as expected, and so not told: " + orNone(otherwise));
  }

  private void measure(Measurement measurement, Question question) throws Exception {
    int expected = question.again() ? NOT_MODIFIED : OK;
    Outcome warm = measurement.warmUp(question);
    if (!warm.only(expected)) {
      notOffered.add(question.name() + " " + warm.statuses());
      return;
    }
    Outcome alone = measurement.by(question, 1);
    Outcome together =
        measurement.isTooSlow(alone) ? Outcome.NONE : measurement.by(question, AT_ONCE);
    if (!alone.only(expected) || !together.only(expected)) {
      otherwise.add(
          "%s %s, by %d %s"
              .formatted(question.name(), alone.statuses(), AT_ONCE, together.statuses()));
      return;
    }
    if (question.equals(Questions.LIMIT)) {
      limit = alone.figures().percentile(50);
    }
    report.line(row(question.name(), alone, together));
  }

  private static Object orNone(List<String> questions) {
    return questions.isEmpty() ? "none" : questions;
  }

  private String row(String name, Outcome alone, Outcome together) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.0f | %s | %s | %s | %.1f |",
        name,
        alone.figures().cells(),
        alone.figures().percentile(50) / limit,
        together.figures().cells(),
        Figures.cell(together.perSecond()),
        Figures.cell(alone.processorMillis()),
        alone.bytes() / 1000.0);
  }
}
