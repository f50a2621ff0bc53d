package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process takes of memory. */
record Memory(long pid) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /** The most it has had since it started, as the kernel tells it. */
  String peak() {
    return status("VmHWM:");
  }

  /** What it has now, as the kernel tells it. */
  String resident() {
    return status("VmRSS:");
  }

  private String status(String line) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(each -> each.startsWith(line))
          .map(each -> each.substring(line.length()).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown"; // only Linux tells
    }
  }

  /** Megabytes of the heap that are still needed when all else has been collected. */
  long heapMegabytes() {
    told("GC.run");
    Matcher used = USED.matcher(told("GC.heap_info"));
    assertThat(used.find()).isTrue();
    return Long.parseLong(used.group(1)) / 1024;
  }

  private String told(String command) {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process asked =
          new ProcessBuilder(program, Long.toString(pid), command)
              .redirectErrorStream(true)
              .start();
      return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
