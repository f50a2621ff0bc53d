package se.samverkanstrappan.bench.writes;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import se.samverkanstrappan.bench.Figures;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.Row;
import se.samverkanstrappan.bench.reads.Http;

/**
 * How long after a write was acknowledged its writer can read it: the time until a read that asks
 * for that version is answered. The limit is the same read once more, which waits for nothing.
 */
final class Freshness {
  private static final int COLLABORATIONS = 64;
  private static final int WARM_UP_SECONDS = 3;
  private static final int OK = 200;
  private static final int NOT_YET = 503;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final Logging logging;
  private final Http http;
  private final int rate;
  private final int seconds;
  private final Collection<Long> delays = new ConcurrentLinkedQueue<>();
  private final Collection<Long> again = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicInteger> failed = new ConcurrentSkipListMap<>();

  Freshness(Logging logging, Http http, int rate, int seconds) {
    this.logging = logging;
    this.http = http;
    this.rate = rate;
    this.seconds = seconds;
  }

  /** What a row is to keep to. */
  @FunctionalInterface
  interface Promise {
    Row row(Row row, Figures figures, boolean allAnswered);
  }

  void tell(Report report, Promise promised) {
    report.line(
        "- before that, what was written had been read after %.1f s", secondsUntilAllIsRead());
    Pace.of(rate, WARM_UP_SECONDS, this::measure);
    delays.clear();
    again.clear();
    failed.clear();
    Pace.of(rate, seconds, this::measure);
    Figures figures = figures(delays);
    Figures limit = figures(again);
    Row row =
        Row.of(
                "acknowledged until readable, at %d writes/s: p50, p95, p99".formatted(rate),
                "%s ms",
                figures.cells().replace("|", "·"))
            .against(
                "%s ms p50, the same read again".formatted(Figures.cell(limit.percentile(50))),
                figures.percentile(50) / limit.percentile(50));
    if (!failed.isEmpty()) {
      report.line("- what failed meanwhile: %s", failed);
    }
    report.row(promised.row(row, figures, failed.isEmpty()));
  }

  /** What was written before at full speed may wait, and is not what is measured. */
  private double secondsUntilAllIsRead() {
    long began = System.nanoTime();
    for (int each = 0; each < COLLABORATIONS; each++) {
      String id = WriteBenchmark.id(each);
      if (!read(id, logging.log(id), System.nanoTime() + PATIENCE)) {
        failed("a read before");
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private void measure(int number, long due) {
    String id = WriteBenchmark.id(number % COLLABORATIONS);
    long version = logging.log(id);
    long acknowledged = System.nanoTime();
    if (version == 0) {
      failed("a write");
    } else if (read(id, version, acknowledged + PATIENCE)) {
      long readable = System.nanoTime();
      delays.add(readable - acknowledged);
      if (number % 10 == 0 && read(id, version, readable + PATIENCE)) {
        again.add(System.nanoTime() - readable);
      }
    }
  }

  private void failed(String what) {
    failed.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
  }

  /** Asks again where it is not there after the two seconds that are waited for it. */
  private boolean read(String id, long version, long until) {
    try {
      String path = "/api/v1/collaborations/" + id + "?minVersion=" + version;
      int status = http.get(path).status();
      while (status == NOT_YET && System.nanoTime() < until) {
        status = http.get(path).status();
      }
      if (status != OK) {
        failed("a read, answered " + status);
      }
      return status == OK;
    } catch (IOException e) {
      failed("a read, " + e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Figures figures(Collection<Long> taken) {
    return new Figures(taken.stream().mapToLong(Long::longValue).toArray());
  }
}
