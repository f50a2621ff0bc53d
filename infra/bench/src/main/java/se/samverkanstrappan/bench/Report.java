package se.samverkanstrappan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is told: on standard output while it goes on, and in a file at the end. */
public final class Report {
  private static final String HEADER =
      """
      | what | figure | limit in the same run | ratio | target | | resident |
      |---|---|---|---|---|---|---|
      """;

  private final StringBuilder text = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();

  /** Tells a line. */
  public void line(String line, Object... arguments) {
    String told = arguments.length == 0 ? line : String.format(Locale.ROOT, line, arguments);
    System.out.println(told);
    text.append(told).append('\n');
  }

  /** Tells a line of the table, at once and again with all others at the end. */
  public void row(Row row) {
    System.out.println(row.cells());
    rows.add(row);
  }

  /** Tells how busy the machine is: with others at work, no figure means much. */
  public void load(String when) {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    line(
        "- %s: %d processors, load average %.1f",
        when, machine.getAvailableProcessors(), machine.getSystemLoadAverage());
  }

  /** The table, and below it all that was told beside it. */
  String whole() {
    StringBuilder whole = new StringBuilder();
    if (!rows.isEmpty()) {
      whole.append(HEADER);
      rows.forEach(row -> whole.append(row.cells()).append('\n'));
      whole.append('\n');
    }
    return whole.append(text).toString();
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, whole());
    if (!rows.isEmpty()) {
      System.out.println("\n" + whole());
    }
    System.out.println("\nWritten to " + file);
  }
}
