package se.samverkanstrappan.bench.reads;

import java.io.IOException;
import java.time.Duration;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.seed.Seeding.Seeded;

/** Lets the read side build itself from what was written to Kafka. */
public record Rebuild(Installation installation, Report report) {
  private static final long SECONDS = 2_400;

  /** All seconds, and those until it listened. */
  public record Taken(double seconds, double listens) {}

  /**
   * Starts it and waits until it tells everything as it was written.
   *
   * @return how long that took from the start of its process
   */
  public Taken from(Seeded seeded, Http http) throws IOException, InterruptedException {
    Duration processor = installation.processorTime();
    long began = System.nanoTime();
    installation.start(Part.QUERY);
    double listens = (System.nanoTime() - began) / 1e9;
    new CaughtUp(http, seeded.versions()).await(SECONDS);
    double seconds = (System.nanoTime() - began) / 1e9;
    report.line(
        "- read side built from nothing in %.1f s from the start of its process, which listened"
            + " after %.1f s, %.0f events/s; all parts had a processor for %d s",
        seconds,
        listens,
        seeded.events() / seconds,
        installation.processorTime().minus(processor).toSeconds());
    return new Taken(seconds, listens);
  }
}
