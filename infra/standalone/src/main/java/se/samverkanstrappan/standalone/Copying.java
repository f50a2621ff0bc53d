package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.h2.mvstore.MVStoreException;
import se.samverkanstrappan.access.OwnerOnly;
import se.samverkanstrappan.command.backup.BookFile;
import se.samverkanstrappan.standalone.accounts.AccessCopy;
import se.samverkanstrappan.standalone.accounts.LocalAccess;

/** Makes backups of an installation, whether it runs or not, and puts them back. */
final class Copying {
  private static final String FILE = "book" + BookFile.ENDING;

  /** Until the first byte comes: the copy is made and read through before that. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Options options;
  private final PrintStream out;

  Copying(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void perform(CopyTask task) throws InterruptedException {
    switch (task) {
      case CopyTask.Backup backup -> back(backup.file());
      case CopyTask.Restore restore -> restore(restore.file());
    }
  }

  private void back(Path file) throws InterruptedException {
    Path book = options.data().resolve("book").resolve(FILE);
    if (Files.notExists(book)) {
      throw new StartFailed("There is no book in " + options.data() + " yet");
    }
    if (Files.exists(file)) {
      throw new StartFailed(file + " is there already; a backup takes the place of no file");
    }
    try (DataFolder folder = DataFolder.tryOpen(options.data(), Part.COMMAND)) {
      new BackupFile(file)
          .write(
              to -> {
                if (folder == null) {
                  copyOfRunning(to);
                } else {
                  copyOfResting(book, to);
                }
              },
              AccessCopy.of(options.data()));
      out.printf(
          "%s holds the book and the accounts (%d bytes). Keep it where nobody else reads it.%n",
          file, Files.size(file));
    } catch (IOException | IllegalArgumentException e) { // such as a path that H2 cannot have
      throw new StartFailed("No backup was made: " + e.getMessage(), e);
    }
  }

  /** Whoever uses the book copies it. */
  private void copyOfRunning(OutputStream to) throws IOException, InterruptedException {
    String address = options.address(Part.COMMAND);
    String token = LocalAccess.open(options.data()).loading();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + "/internal/backup"))
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream book = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new IOException("what runs at " + address + " answers " + answer.statusCode());
        }
        book.transferTo(to);
      }
    } catch (java.net.ConnectException e) {
      throw new IOException(
          "it runs, but not at " + address + "; tell where with --port and --address", e);
    }
  }

  /** What was taken out of the book may still lie in its file, so that it is copied twice. */
  private void copyOfResting(Path book, OutputStream to) throws IOException {
    Path folder = book.resolveSibling("copying");
    try {
      DataFolder.deleteAll(folder);
      OwnerOnly.folder(folder);
      Path copy = Files.copy(book, folder.resolve(FILE));
      BookFile settled = new BookFile(copy);
      settled.settle();
      settled.compact();
      Files.copy(copy, to);
    } catch (SQLException | MVStoreException e) {
      throw new IOException("the book cannot be read", e);
    } finally {
      DataFolder.deleteAll(folder);
    }
  }

  private void restore(Path file) {
    Path book = options.data().resolve("book");
    Path restored = book.resolveSibling("book.restoring");
    try (DataFolder folder = DataFolder.open(options.data(), EnumSet.allOf(Part.class))) {
      if (Files.exists(folder.book())) {
        throw new StartFailed(
            options.data() + " has a book already; choose another folder with --data");
      }
      try {
        restore(new BackupFile(file), restored, folder);
      } finally {
        DataFolder.deleteAll(restored);
      }
    } catch (IOException | SQLException | IllegalArgumentException e) {
      throw new StartFailed("Nothing was restored from " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The book last: until it is there, all of it can be done again. What was made of another book
   * goes before that: where Kafka is empty, nothing else says that it is of later versions.
   */
  private void restore(BackupFile file, Path restored, DataFolder folder)
      throws IOException, SQLException {
    DataFolder.deleteAll(restored);
    OwnerOnly.folder(restored);
    Map<String, byte[]> access =
        file.read(AccessCopy.NAMES, content -> Files.copy(content, restored.resolve(FILE)));
    BookFile.Content content = new BookFile(restored.resolve(FILE)).settle();
    BackupFile.sync(restored.resolve(FILE));
    AccessCopy.restore(access, options.data());
    folder.forgetReadModel();
    Files.move(restored, folder.book(), StandardCopyOption.ATOMIC_MOVE);
    BackupFile.sync(options.data());
    out.printf(
        "%s has a book of %d events, the last of %s. What is made of it comes back at the start.%n",
        options.data(), content.events(), content.latest());
  }
}
