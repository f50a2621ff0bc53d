package se.samverkanstrappan.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.access.OwnerOnly;
import se.samverkanstrappan.command.http.Refusal;

/**
 * Copies the file of the book while the book is used: one copy at a time, in a folder beside it.
 */
final class BookCopies {
  private static final String H2 = "jdbc:h2:";

  private final JdbcClient book;
  private final JdbcConnectionDetails details;
  private final ReentrantLock copying = new ReentrantLock();

  BookCopies(JdbcClient book, JdbcConnectionDetails details) {
    this.book = book;
    this.details = details;
  }

  /** Takes a copy as long as it is there. */
  @FunctionalInterface
  interface Taking {
    void take(Path file) throws IOException;
  }

  /**
   * Makes a copy with all that was acknowledged before, and deletes it when it was taken.
   *
   * @throws Refusal where one is being made
   * @return false where the book lies in no file
   */
  boolean copy(Taking taking) throws IOException {
    Optional<Path> path = path();
    if (path.isEmpty()) {
      return false;
    }
    if (!copying.tryLock()) {
      throw Refusal.busy("another copy of the book is being made");
    }
    Path folder = folder(path.get());
    try {
      delete(folder);
      OwnerOnly.folder(folder);
      BookFile copy = new BookFile(folder.resolve(path.get().getFileName() + BookFile.ENDING));
      long before = count();
      fill(copy, folder.resolve("copy.zip"));
      settle(copy, before);
      taking.take(copy.path());
    } finally {
      try {
        delete(folder);
      } finally {
        copying.unlock();
      }
    }
    return true;
  }

  /** Deletes what a process left behind that ended while it copied. */
  void forgetLeftovers() {
    path()
        .ifPresent(
            each -> {
              try {
                delete(folder(each));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Where the book lies, without its ending; nowhere where it is not H2's, or in no file. */
  private Optional<Path> path() {
    if (!details.getJdbcUrl().startsWith(H2)) {
      return Optional.empty();
    }
    return book.sql("CALL DATABASE_PATH()").query(String.class).optional().map(Path::of);
  }

  private static Path folder(Path path) {
    return path.resolveSibling("copying");
  }

  private long count() {
    return book.sql("SELECT COUNT(*) FROM DomainEventEntry").query(Long.class).single();
  }

  /** H2 lets others write meanwhile: it copies what was there, and what is added after that. */
  private void fill(BookFile copy, Path zip) throws IOException {
    book.sql("BACKUP TO '" + zip.toString().replace("'", "''") + "'").update();
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
        if (each.getName().endsWith(BookFile.ENDING)) {
          write(entries, copy.path());
        }
      }
    }
    Files.delete(zip);
  }

  private static void write(InputStream content, Path to) throws IOException {
    try (OutputStream file = Files.newOutputStream(to)) {
      content.transferTo(file);
    }
  }

  private void settle(BookFile copy, long before) throws IOException {
    try {
      long events = copy.settle(details.getUsername(), details.getPassword()).events();
      if (events < before) {
        throw new IOException("the copy has " + events + " events, the book " + before);
      }
      copy.compact();
    } catch (SQLException e) {
      throw new IOException("the copy cannot be read", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> found = Files.walk(folder)) {
      paths = found.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path each : paths) {
      Files.delete(each);
    }
  }
}
