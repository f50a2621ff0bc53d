package se.samverkanstrappan.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line asks for: a benchmark's name, if any, then options, most with a value each.
 */
record Options(String benchmark, Map<String, String> given, Set<String> flags) {
  static final String USAGE =
      """
      Usage: run [all|writes|rebuild|placement|full|reads|network|live] [options]

        all (when nothing is named): the table of writes, rebuild, placement and full
        writes: how many writes a standalone takes, and how soon each can be read
        rebuild: how long it takes to make the read model anew, of histories of 100, 1000 and 10000
                 events, as far as there are so many
          --events N           of each length (default: 900, with --long 1000000)
        placement: what working out a timeline costs
        full: how the standalone starts, and reads at 50 a second, empty and large
          --collaborations N   (default: 50, with --long 10000)
          --interactions N     of all together (default: 1500, with --long 1000000)
          --seconds N          for each figure of writes and full (default: 3, with --long 60)
        these five:
          --long               full sizes instead of a short run
          --write              puts what was measured into infra/bench/RESULTS.md (all only)
        reads: how long each read takes on a large made-up book
          --collaborations N   (default: 10000)
          --interactions N     of all together (default: 200000)
          --requests N         of each read, at most (default: 300)
          --seconds N          for each read, at most (default: 5)
        network: how long it takes to tell who works with whom among many actors
          --actors N           (default: 5000)
          --collaborations N   (default: 2000)
          --interactions N     of all together (default: 40000)
          --days N             how many different days are asked about (default: 20)
        live: clients that are told of every change
          --clients N          (default: 500)
          --rate N             entries logged a second (default: 50)
          --seconds N          for how long (default: 60)
        all that make a book up:
          --seed N             (default: 1)
          --until DAY          the last day on which anything happens (default: today)
        everything:
          --jvm "OPTIONS"      of the processes measured (default: -Xmx1g, and of the table
                               also -XX:TieredStopAtLevel=1, as infra/run starts them)
      """;

  private static final String ALL = "all";

  private static final Set<String> BENCHMARKS =
      Set.of(ALL, "writes", "rebuild", "placement", "full", "reads", "network", "live");

  private static final Set<String> DETAILED = Set.of("reads", "network", "live");

  /** What infra/run gives: it is ready sooner, and most that it does is not done often enough. */
  private static final String AS_SHIPPED = "-Xmx1g -XX:TieredStopAtLevel=1";

  private static final Set<String> FLAGS = Set.of("--long", "--write");

  private static final Set<String> KNOWN =
      Set.of(
          "--actors",
          "--collaborations",
          "--days",
          "--events",
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
    boolean named = arguments.length > 0 && !arguments[0].startsWith("--");
    String benchmark = named ? arguments[0] : ALL;
    if (!BENCHMARKS.contains(benchmark)) {
      throw new IllegalArgumentException("no benchmark " + benchmark);
    }
    Map<String, String> given = new HashMap<>();
    Set<String> flags = new HashSet<>();
    for (int i = named ? 1 : 0; i < arguments.length; i++) {
      if (FLAGS.contains(arguments[i])) {
        flags.add(arguments[i]);
      } else if (!KNOWN.contains(arguments[i])) {
        throw new IllegalArgumentException("unknown option: " + arguments[i]);
      } else if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value");
      } else {
        given.put(arguments[i], arguments[++i]);
      }
    }
    if (flags.contains("--write") && !benchmark.equals(ALL)) {
      throw new IllegalArgumentException(
          "--write goes with all: a part would take the place of it");
    }
    return new Options(benchmark, given, flags);
  }

  /** Whether full sizes are asked for. */
  boolean thorough() {
    return flags.contains("--long");
  }

  boolean toBeWritten() {
    return flags.contains("--write");
  }

  int number(String name, int otherwise) {
    return given.containsKey(name) ? Integer.parseInt(given.getOrDefault(name, "")) : otherwise;
  }

  /** A number whose default depends on whether full sizes are asked for. */
  int number(String name, int quick, int thorough) {
    return number(name, thorough() ? thorough : quick);
  }

  LocalDate until() {
    String day = given.get("--until");
    return day == null ? LocalDate.now(ZoneId.of("Europe/Stockholm")) : LocalDate.parse(day);
  }

  /** Those that were asked for, and classes that were linked before, where there are any. */
  List<String> jvmOptions() {
    String otherwise = DETAILED.contains(benchmark) ? "-Xmx1g" : AS_SHIPPED;
    List<String> all = new ArrayList<>(List.of(given.getOrDefault("--jvm", otherwise).split(" ")));
    String classes = System.getProperty("standalone.classes");
    if (classes != null) {
      all.addAll(List.of("-XX:AOTCache=" + classes, "-Xlog:aot*=off"));
    }
    return all;
  }

  /** The standalone's executable. */
  static Path standalone() {
    return Path.of(System.getProperty("standalone.jar"));
  }

  /** The folder of the whole project. */
  static Path root() {
    return Path.of(System.getProperty("bench.root", "."));
  }

  /** Where figures are written, and what is measured lies meanwhile. */
  static Path target() {
    return Path.of(System.getProperty("bench.target", "target"));
  }
}
