package se.samverkanstrappan.bench.live;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import se.samverkanstrappan.bench.Figures;
import se.samverkanstrappan.bench.Report;

/** What the clients were told of the entries that were logged. */
record Told(Entries entries, List<Listener> listeners) {
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  void awaitAll() throws InterruptedException {
    long began = System.nanoTime();
    while (listeners.stream().anyMatch(each -> missing(each) > 0 || lacksNewestPlacement(each))
        && System.nanoTime() - began < PATIENCE_NANOS) {
      Thread.sleep(50);
    }
  }

  void tell(Report report) {
    long logged = entries.count();
    long missing = listeners.stream().mapToLong(this::missing).sum();
    long repeated = listeners.stream().mapToLong(Listener::repeated).sum();
    List<String> broken =
        listeners.stream().map(Listener::broken).filter(Objects::nonNull).distinct().toList();
    report.line("- logged %d of %d entries", logged, entries.size());
    report.line(
        "- told %d times; %d missing, %d repeated, streams that broke: %s",
        logged * listeners.size() - missing, missing, repeated, broken.isEmpty() ? "none" : broken);
    report.line(
        "- clients without the newest placement of every collaboration: %d",
        listeners.stream().filter(this::lacksNewestPlacement).count());
    report.line("");
    report.line("| milliseconds | p50 | p95 | p99 | most |");
    report.line("|---|---|---|---|---|");
    row(report, "a write, until acknowledged", entries.writes());
    row(report, "from the write's begin until told", delays(true));
    row(report, "from its acknowledgement until told", delays(false));
  }

  /** What was not acknowledged may be told or not. */
  private long missing(Listener listener) {
    if (listener.missing() == 0) {
      return 0;
    }
    return IntStream.range(0, entries.size())
        .filter(each -> entries.wasAcknowledged(each) && listener.receivedAt(each) == 0)
        .count();
  }

  private static void row(Report report, String name, Figures figures) {
    report.line("| %s | %s | %s |", name, figures.cells(), Figures.cell(figures.percentile(100)));
  }

  /** A client may be told before the writer has read its answer; that counts as at once. */
  private Figures delays(boolean fromBegin) {
    return new Figures(
        listeners.stream()
            .flatMapToLong(
                listener ->
                    IntStream.range(0, entries.size())
                        .filter(each -> entries.wasAcknowledged(each))
                        .filter(each -> listener.receivedAt(each) != 0)
                        .mapToLong(
                            each ->
                                listener.receivedAt(each)
                                    - (fromBegin
                                        ? entries.sentAt(each)
                                        : entries.acknowledgedAt(each))))
            .map(nanos -> Math.max(0, nanos))
            .toArray());
  }

  /** Placements are told of once for several changes, but always of the last. */
  private boolean lacksNewestPlacement(Listener listener) {
    return IntStream.range(0, entries.collaborations())
        .anyMatch(each -> listener.placedAt(each) < entries.newestVersion(each));
  }
}
