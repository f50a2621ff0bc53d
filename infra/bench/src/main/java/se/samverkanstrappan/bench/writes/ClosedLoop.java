package se.samverkanstrappan.bench.writes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** So many clients, each of which does something again as soon as it was done. */
final class ClosedLoop {
  private ClosedLoop() {}

  /** What a client does, and whether that succeeded. */
  @FunctionalInterface
  interface Step {
    boolean done(int client, int number);
  }

  /** What came of it. */
  record Outcome(long done, long failed, double seconds) {
    double perSecond() {
      return done / seconds;
    }
  }

  static Outcome of(int clients, int seconds, Step step) {
    LongAdder done = new LongAdder();
    LongAdder failed = new LongAdder();
    long began = System.nanoTime();
    long end = began + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        int client = i;
        all.add(
            threads.submit(
                () -> {
                  for (int number = 0; System.nanoTime() < end; number++) {
                    (step.done(client, number) ? done : failed).increment();
                  }
                }));
      }
    }
    double took = (System.nanoTime() - began) / 1e9;
    Ended.well(all);
    return new Outcome(done.sum(), failed.sum(), took);
  }
}
