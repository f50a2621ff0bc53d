package se.samverkanstrappan.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for about backups; nothing is started then. */
record CopyOptions(CommandLine line) {
  private static final String BACKUP = "--backup";
  private static final String RESTORE = "--restore";
  static final Set<String> WITH_VALUE = Set.of(BACKUP, RESTORE);

  /** A copy of what runs is asked for where that listens. */
  private static final Set<String> BESIDE_BACKUP =
      Set.of("--data", "--port", "--address", "--help", "-h");

  private static final Set<String> BESIDE_RESTORE = Set.of("--data", "--help", "-h");

  Optional<CopyTask> task() {
    List<String> asked = line.names().stream().filter(WITH_VALUE::contains).toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    String task = asked.getFirst();
    Set<String> beside = task.equals(BACKUP) ? BESIDE_BACKUP : BESIDE_RESTORE;
    line.names().stream()
        .filter(name -> !name.equals(task) && !beside.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidOption(name + " does not go with " + task);
            });
    Path file = file(task, line.value(task).orElse(""));
    return Optional.of(
        task.equals(BACKUP) ? new CopyTask.Backup(file) : new CopyTask.Restore(file));
  }

  private static Path file(String task, String value) {
    try {
      if (!value.isBlank()) {
        return Path.of(value).toAbsolutePath().normalize();
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw new InvalidOption(task + " needs the name of a file");
  }
}
