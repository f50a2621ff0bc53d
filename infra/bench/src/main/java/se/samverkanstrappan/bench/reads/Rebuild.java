package se.samverkanstrappan.bench.reads;

import java.io.IOException;
import java.time.Duration;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.seed.Seeding.Seeded;

/** Lets the read side build itself from what was written to Kafka. */
record Rebuild(Installation installation, Report report) {
  private static final long SECONDS = 1_200;

  /** Starts it and waits until it tells everything as it was written. */
  void from(Seeded seeded, Http http) throws Exception {
    Duration processor = installation.processorTime();
    long began = System.nanoTime();
    installation.start(Part.QUERY);
    var caughtUp = new CaughtUp(http, seeded.versions());
    while (!caughtUp.seemsSo()) {
      if (System.nanoTime() - began > SECONDS * 1_000_000_000L) {
        throw new IllegalStateException("the read side has not come so far in time");
      }
      Thread.sleep(500);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Installation.await("all versions are told", () -> isComplete(caughtUp));
    report.line(
        "- read side built from nothing in %.1f s from the start of its process, %.0f events/s;"
            + " all parts had a processor for %d s",
        seconds,
        seeded.events() / seconds,
        installation.processorTime().minus(processor).toSeconds());
  }

  private static boolean isComplete(CaughtUp caughtUp) {
    try {
      return caughtUp.behind() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
