package se.samverkanstrappan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The file with the results: what a run measured stands between two marks, so that what people
 * write around it stays.
 */
record Results(Path root, boolean thorough) {
  private static final String SHORT = "<!-- measured: written by infra/bench/run --write -->";
  private static final String LONG = "<!-- measured: written by infra/bench/run --long --write -->";
  private static final String END = "<!-- /measured -->";

  private Path file() {
    return root.resolve("infra").resolve("bench").resolve("RESULTS.md");
  }

  /** Puts what was measured in the place of what was measured before. */
  void write(String how, String measured) throws IOException, InterruptedException {
    String before = Files.exists(file()) ? Files.readString(file()) : begin() + "\n" + END + "\n";
    Files.writeString(file(), replaced(before, conditions(how) + "\n" + measured));
    System.out.println("Written to " + file());
  }

  private String begin() {
    return thorough ? LONG : SHORT;
  }

  String replaced(String before, String measured) {
    int begin = before.indexOf(begin());
    int end = before.indexOf(END, Math.max(0, begin));
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("the marks for what is measured are gone");
    }
    return before.substring(0, begin + begin().length()) + "\n" + measured + before.substring(end);
  }

  private String conditions(String how) throws IOException, InterruptedException {
    return """
        - %s
        - commit %s, %s
        - %s
        """
        .formatted(how, commit(), Instant.now().truncatedTo(ChronoUnit.MINUTES), machine());
  }

  private String commit() throws IOException, InterruptedException {
    String commit = git("rev-parse", "--short", "HEAD");
    boolean changed =
        !git("status", "--porcelain", "--", ".", ":!infra/bench/RESULTS.md").isEmpty();
    return changed ? commit + " with changes that are not committed" : commit;
  }

  private static String machine() throws IOException {
    return "%d processors (%s), %d MiB of memory, %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            told("/proc/cpuinfo", "model name"),
            Long.parseLong(told("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            Runtime.version());
  }

  private static String told(String file, String name) throws IOException {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    }
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
