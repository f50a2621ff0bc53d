package se.samverkanstrappan.standalone;

import java.nio.file.Path;

/** What can be done with an installation as a whole, instead of starting it. */
sealed interface CopyTask {
  /** Writes the book and who may use it into a file, while the installation runs or not. */
  record Backup(Path file) implements CopyTask {}

  /** Puts both back into a folder without a book. */
  record Restore(Path file) implements CopyTask {}
}
