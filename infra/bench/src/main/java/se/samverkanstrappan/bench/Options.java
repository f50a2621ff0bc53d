package se.samverkanstrappan.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line asks for: a benchmark's name, then options with a value each. */
record Options(String benchmark, Map<String, String> given) {
  static final String USAGE =
      """
      Usage: run reads|network|live [options]

        reads: how long each read takes on a large made-up book
          --collaborations N   (default: 10000)
          --interactions N     of all together (default: 200000)
          --seed N             (default: 1)
          --until DAY          the last day on which anything happens (default: today)
          --requests N         of each read, at most (default: 300)
          --seconds N          for each read, at most (default: 5)
        network: how long it takes to tell who works with whom among many actors
          --actors N           (default: 5000)
          --collaborations N   (default: 2000)
          --interactions N     of all together (default: 40000)
          --seed N             (default: 1)
          --until DAY          the last day on which anything happens (default: today)
          --days N             how many different days are asked about (default: 20)
        live: clients that are told of every change
          --clients N          (default: 500)
          --rate N             entries logged a second (default: 50)
          --seconds N          for how long (default: 60)
        all:
          --jvm "OPTIONS"      of the processes measured (default: -Xmx1g)
      """;

  private static final Set<String> BENCHMARKS = Set.of("reads", "network", "live");

  private static final Set<String> KNOWN =
      Set.of(
          "--actors",
          "--collaborations",
          "--days",
          "--interactions",
          "--seed",
          "--until",
          "--requests",
          "--seconds",
          "--clients",
          "--rate",
          "--jvm");

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException where it is not as the usage says
   */
  static Options parse(String... arguments) {
    if (arguments.length == 0 || arguments.length % 2 == 0) {
      throw new IllegalArgumentException("a benchmark's name, then options with a value each");
    }
    if (!BENCHMARKS.contains(arguments[0])) {
      throw new IllegalArgumentException("no benchmark " + arguments[0]);
    }
    Map<String, String> given = new HashMap<>();
    for (int i = 1; i < arguments.length; i += 2) {
      if (!KNOWN.contains(arguments[i])) {
        throw new IllegalArgumentException("unknown option: " + arguments[i]);
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    return new Options(arguments[0], given);
  }

  int number(String name, int otherwise) {
    return given.containsKey(name) ? Integer.parseInt(given.getOrDefault(name, "")) : otherwise;
  }

  LocalDate until() {
    String day = given.get("--until");
    return day == null ? LocalDate.now(ZoneId.of("Europe/Stockholm")) : LocalDate.parse(day);
  }

  List<String> jvmOptions() {
    return Arrays.asList(given.getOrDefault("--jvm", "-Xmx1g").split(" "));
  }

  /** The standalone's executable. */
  static Path standalone() {
    return Path.of(System.getProperty("standalone.jar"));
  }

  /** Where figures are written, and what is measured lies meanwhile. */
  static Path target() {
    return Path.of(System.getProperty("bench.target", "target"));
  }
}
