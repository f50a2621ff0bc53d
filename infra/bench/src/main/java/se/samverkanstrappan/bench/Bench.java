package se.samverkanstrappan.bench;

import java.util.List;
import se.samverkanstrappan.bench.live.LiveBenchmark;
import se.samverkanstrappan.bench.reads.NetworkBenchmark;
import se.samverkanstrappan.bench.reads.ReadBenchmark;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.seed.SeedPlan;

/** Runs a benchmark and writes what came of it. */
public final class Bench {
  private static final int MISUSED = 2;

  private Bench() {}

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
    var report = new Report();
    try (var installation =
        new Installation(Options.standalone(), options.jvmOptions(), Options.target())) {
      run(options, installation, report);
    }
    report.write(Options.target().resolve(options.benchmark() + ".md"));
  }

  private static void run(Options options, Installation installation, Report report)
      throws Exception {
    switch (options.benchmark()) {
      case "reads" ->
          new ReadBenchmark(installation, plan(options, 10_000, 200_000), report)
              .run(options.number("--requests", 300), options.number("--seconds", 5));
      case "network" ->
          new NetworkBenchmark(
                  installation,
                  plan(options, 2_000, 40_000),
                  options.number("--actors", 5_000),
                  report)
              .run(options.number("--days", 20));
      case "live" ->
          new LiveBenchmark(
                  installation,
                  report,
                  options.number("--clients", 500),
                  options.number("--rate", 50),
                  options.number("--seconds", 60))
              .run();
      default -> throw new IllegalArgumentException("no benchmark " + options.benchmark());
    }
  }

  private static SeedPlan plan(Options options, int collaborations, int interactions) {
    return new SeedPlan(
        options.number("--collaborations", collaborations),
        options.number("--interactions", interactions),
        options.number("--seed", 1),
        options.until());
  }
}
