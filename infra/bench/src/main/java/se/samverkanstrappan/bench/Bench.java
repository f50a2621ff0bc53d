package se.samverkanstrappan.bench;

import java.io.IOException;
import java.util.List;
import se.samverkanstrappan.bench.full.StandaloneBenchmark;
import se.samverkanstrappan.bench.live.LiveBenchmark;
import se.samverkanstrappan.bench.placement.PlacementBenchmark;
import se.samverkanstrappan.bench.reads.NetworkBenchmark;
import se.samverkanstrappan.bench.reads.ReadBenchmark;
import se.samverkanstrappan.bench.rebuild.RebuildBenchmark;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.seed.SeedPlan;
import se.samverkanstrappan.bench.writes.WriteBenchmark;

/** Runs benchmarks and writes what came of them. */
public final class Bench {
  private static final int MISUSED = 2;

  private final Options options;
  private final Report report = new Report();

  private Bench(Options options) {
    this.options = options;
  }

  /** Exit codes: 1 when it fails, 2 when the command line is wrong. */
  public static void main(String[] arguments) throws Exception {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(MISUSED);
      return;
    }
    new Bench(options).run(String.join(" ", arguments));
  }

  private void run(String arguments) throws Exception {
    long began = System.nanoTime();
    boolean well = true;
    switch (options.benchmark()) {
      case "all" -> well = all(arguments);
      case "placement" -> placement();
      case "rebuild" -> rebuild();
      case "writes" -> standalone(true, false);
      case "full" -> standalone(false, true);
      case "reads", "network", "live" -> detail();
      default -> throw new IllegalArgumentException("no benchmark " + options.benchmark());
    }
    report.line("- the whole took %.0f s", (System.nanoTime() - began) / 1e9);
    write(arguments);
    if (!well) {
      System.exit(1);
    }
  }

  private void write(String arguments) throws IOException, InterruptedException {
    report.write(Options.target().resolve(options.benchmark() + ".md"));
    if (options.toBeWritten()) {
      new Results(Options.root(), options.thorough())
          .write("`infra/bench/run " + arguments + "`", report.whole());
    }
  }

  /** What one of them measured is not lost where another fails, or is not waited for. */
  private boolean all(String arguments) throws IOException, InterruptedException {
    boolean placed = tried("timelines", this::placement);
    write(arguments);
    boolean written = tried("standalone", () -> standalone(true, true));
    write(arguments);
    boolean rebuilt = tried("rebuilds", this::rebuild);
    return placed && written && rebuilt;
  }

  /** Something that may fail. */
  @FunctionalInterface
  private interface Measured {
    void run() throws Exception;
  }

  private boolean tried(String name, Measured benchmark) {
    try {
      benchmark.run();
      return true;
    } catch (Exception e) {
      e.printStackTrace();
      report.row(Row.of("**" + name + " failed**", "%s", e));
      return false;
    }
  }

  private void placement() throws Exception {
    new PlacementBenchmark(report, options.thorough()).run();
  }

  private void rebuild() throws Exception {
    new RebuildBenchmark(this::installation, report, options.number("--events", 900, 1_000_000))
        .run();
  }

  private void standalone(boolean writes, boolean full) throws Exception {
    int seconds = options.number("--seconds", 3, 60);
    try (Installation installation = installation()) {
      var standalone =
          new StandaloneBenchmark(
              installation,
              Options.root().resolve("infra").resolve("run"),
              options.thorough() ? plan(10_000, 1_000_000) : plan(50, 1_500),
              report);
      if (full) {
        standalone.empty();
      }
      String token = installation.token();
      if (writes) {
        installation.startWhole();
        new WriteBenchmark(installation, report, seconds).run(token);
        installation.stop(Part.WHOLE);
      }
      if (full) {
        standalone.full(token, seconds);
      }
    }
  }

  private void detail() throws Exception {
    try (Installation installation = installation()) {
      switch (options.benchmark()) {
        case "reads" ->
            new ReadBenchmark(installation, plan(10_000, 200_000), report)
                .run(options.number("--requests", 300), options.number("--seconds", 5));
        case "network" ->
            new NetworkBenchmark(
                    installation, plan(2_000, 40_000), options.number("--actors", 5_000), report)
                .run(options.number("--days", 20));
        default ->
            new LiveBenchmark(
                    installation,
                    report,
                    options.number("--clients", 500),
                    options.number("--rate", 50),
                    options.number("--seconds", 60))
                .run();
      }
    }
  }

  private Installation installation() throws IOException {
    return new Installation(Options.standalone(), options.jvmOptions(), Options.target());
  }

  private SeedPlan plan(int collaborations, int interactions) {
    return new SeedPlan(
        options.number("--collaborations", collaborations),
        options.number("--interactions", interactions),
        options.number("--seed", 1),
        options.until());
  }
}
