package se.samverkanstrappan.query.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The lasting name of whatever runs on a state folder. A process that takes the place of one that
 * was killed is known by it at once, instead of waiting until the dead one is given up.
 */
final class InstanceName {
  private static final String FILE = "instance-name";

  private InstanceName() {}

  static String of(Path stateDir) {
    Path file = stateDir.resolve(FILE);
    try {
      Files.createDirectories(stateDir);
      if (Files.notExists(file) || Files.size(file) == 0) {
        Files.writeString(file, UUID.randomUUID().toString());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
