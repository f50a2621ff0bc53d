package se.samverkanstrappan.bench.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each part of an installation occupies on disk; of files with holes only what is in them. */
public record Disk(Path data) {
  private static final List<String> PARTS = List.of("book", "kafka", "store", "streams");
  private static final long KIBIBYTE = 1024;

  /**
   * Each part with its size, and what that is for each event.
   *
   * @param events in the book
   */
  public String tell(long events) throws IOException {
    List<String> told = new ArrayList<>();
    for (String part : PARTS) {
      long kibibytes = occupied(data.resolve(part));
      told.add(
          String.format(
              Locale.ROOT,
              "%s %d MiB (%d bytes an event)",
              part,
              kibibytes / KIBIBYTE,
              kibibytes * KIBIBYTE / events));
    }
    return String.join("; ", told);
  }

  private static long occupied(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    Process process = new ProcessBuilder("du", "-sk", folder.toString()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(said.substring(0, said.indexOf('\t')));
  }
}
