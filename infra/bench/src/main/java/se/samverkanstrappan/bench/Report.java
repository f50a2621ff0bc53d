package se.samverkanstrappan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What is told: on standard output while it goes on, and in a file at the end. */
public final class Report {
  private final StringBuilder text = new StringBuilder();

  /** Tells a line. */
  public void line(String line, Object... arguments) {
    String told = arguments.length == 0 ? line : String.format(Locale.ROOT, line, arguments);
    System.out.println(told);
    text.append(told).append('\n');
  }

  /** Tells how busy the machine is: with others at work, no figure means much. */
  public void load(String when) {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    line(
        "- %s: %d processors, load average %.1f",
        when, machine.getAvailableProcessors(), machine.getSystemLoadAverage());
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
    System.out.println("\nWritten to " + file);
  }
}
