package se.samverkanstrappan.command.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies and deletes folders, as somebody does who puts a backup back. */
final class Folder {
  private Folder() {}

  static void copy(Path from, Path to) {
    each(
        from,
        Comparator.naturalOrder(),
        path ->
            Files.copy(
                path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES));
  }

  static void delete(Path folder) {
    each(folder, Comparator.reverseOrder(), Files::delete);
  }

  static void replace(Path folder, Path by) {
    delete(folder);
    copy(by, folder);
  }

  private interface Action {
    void on(Path path) throws IOException;
  }

  private static void each(Path folder, Comparator<Path> order, Action action) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(order).toList()) {
        action.on(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
