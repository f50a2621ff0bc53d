package se.samverkanstrappan.bench.rebuild;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.Row;
import se.samverkanstrappan.bench.reads.Http;
import se.samverkanstrappan.bench.reads.Rebuild;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Memory;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.seed.Seeding;
import se.samverkanstrappan.bench.seed.Seeding.Seeded;
import se.samverkanstrappan.bench.seed.UniformBook;

/**
 * The read side is made from nothing out of what is on Kafka: equally many events each time, first
 * in many short histories and then in fewer long ones. The limits are measured on the first.
 */
public final class RebuildBenchmark {
  private static final int PARTITIONS = 3;
  private static final int SIDE_BY_SIDE = 100;
  private static final int[] TIMES_LONGER = {1, 10, 100};
  private static final int SHORTEST = 100;
  private static final int PART = 5_000;
  private static final int FEWEST = 20;
  private static final double PROMISED_OF_LIMIT = 0.5;
  private static final double PROMISED_OF_OTHERWISE = 5;
  private static final double PROMISED_SPREAD = 1.2;

  private final Installations installations;
  private final Report report;
  private final int events;
  private final List<Double> perSecond = new ArrayList<>();

  /** Gives an installation in which nothing runs yet. */
  @FunctionalInterface
  public interface Installations {
    Installation fresh() throws IOException;
  }

  /**
   * Measures installations of their own.
   *
   * @param events in each of the books
   */
  public RebuildBenchmark(Installations installations, Report report, int events) {
    this.installations = installations;
    this.report = report;
    this.events = events;
  }

  /** Runs it. */
  public void run() throws Exception {
    report.load("before the rebuilds");
    for (int each : histories()) {
      var book = new UniformBook(Math.max(1, events / each), each, SIDE_BY_SIDE, until());
      try (Installation installation = installations.fresh()) {
        measure(book, installation, each == SHORTEST);
      }
    }
    if (perSecond.size() == TIMES_LONGER.length) {
      spread();
    }
  }

  private void spread() {
    double spread =
        perSecond.stream().max(Double::compare).orElseThrow()
            / perSecond.stream().min(Double::compare).orElseThrow();
    report.row(
        Row.of(
                "rebuild: fastest against slowest of these, once it listens",
                "%s",
                Row.times(spread))
            .promised("≤ 1.2 ×", spread <= PROMISED_SPREAD));
  }

  /** How long the histories of each book are; none that would be longer than all of it. */
  private int[] histories() {
    return Arrays.stream(TIMES_LONGER)
        .map(longer -> SHORTEST * longer)
        .filter(each -> each == SHORTEST || each <= events)
        .toArray();
  }

  private void measure(UniformBook book, Installation installation, boolean withLimits)
      throws Exception {
    String token = installation.token();
    installation.start(Part.BROKER);
    installation.start(Part.STORE);
    Seeded seeded = new Seeding(installation.broker(), PARTITIONS).write(book.all());
    try (var http = new Http(installation.reads(), token)) {
      Rebuild.Taken taken = new Rebuild(installation, report).from(seeded, http);
      double rate = seeded.events() / taken.seconds();
      perSecond.add(seeded.events() / (taken.seconds() - taken.listens()));
      Memory memory = installation.memory(Part.QUERY);
      Row row = Row.of(name(book), "%.0f events/s", rate).with(memory.resident());
      if (withLimits) {
        limits(book, installation, row, rate);
        new Anew(http).tell(report, seeded.events());
      } else {
        report.row(row);
      }
      installation.stop(Part.QUERY);
    }
  }

  private static String name(UniformBook book) {
    return String.format(
        Locale.ROOT,
        "rebuild, %d collaborations × %d events",
        book.collaborations(),
        book.events());
  }

  private void limits(UniformBook book, Installation installation, Row row, double rate)
      throws Exception {
    long all = (long) book.collaborations() * book.events();
    double reduce =
        new StreamsReduce(installation.broker(), installation.scratch("reduce")).perSecond(all);
    BulkInserts.Copied copied = new BulkInserts(installation.store()).copied();
    double inserts = all / copied.seconds();
    double slower = Math.min(reduce, inserts);
    report.row(
        row.against(
                "%.0f events/s, %s"
                    .formatted(slower, reduce < inserts ? "a keyed reduce" : "bulk inserts"),
                rate / slower)
            .promised("≥ 0.5 of the slower limit", rate / slower >= PROMISED_OF_LIMIT));
    report.line(
        "- limits of the rebuild: a keyed reduce by Kafka Streams %.0f events/s; bulk inserts of the"
            + " %d finished documents, %.0f MiB in %.1f s, as of %.0f events/s",
        reduce, copied.documents(), copied.bytes() / 1024.0 / 1024, copied.seconds(), inserts);
    otherwise(book, installation, rate);
  }

  /** A part of the events is enough: each costs it the same as the one before. */
  private void otherwise(UniformBook book, Installation installation, double rate)
      throws Exception {
    var part =
        new UniformBook(Math.max(FEWEST, events / PART), book.events(), SIDE_BY_SIDE, until());
    double otherwise =
        new DocumentPerEvent(installation.store(), installation.scratch("otherwise"))
            .perSecond(part.all());
    double ratio = rate / otherwise;
    report.row(
        Row.of("the same, against a document updated for each event", "%.0f events/s", rate)
            .against("%.0f events/s, a tracking processor of Axon".formatted(otherwise), ratio)
            .promised("≥ 5 ×", ratio >= PROMISED_OF_OTHERWISE));
  }

  private static LocalDate until() {
    return LocalDate.of(2026, 6, 30);
  }
}
