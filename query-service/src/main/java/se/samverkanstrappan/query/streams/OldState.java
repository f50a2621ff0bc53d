package se.samverkanstrappan.query.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.samverkanstrappan.query.store.Kept;

/** The state stores on this machine's disk, of whichever cluster and generation. */
record OldState(Path stateDir) {
  /** Deletes those of outdated generations, and gives their folders. */
  List<Path> delete(Kept kept) {
    List<Path> old = new ArrayList<>();
    try {
      for (Path cluster : folders(stateDir)) {
        for (Path application : folders(cluster)) {
          if (OldTopics.generation(application.getFileName().toString())
              .filter(kept::isOutdated)
              .isPresent()) {
            delete(application);
            old.add(application);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return old;
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
