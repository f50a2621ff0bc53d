package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.access.OwnerOnly;

/** The folder that holds all data, locked part by part so that no part runs twice on it. */
final class DataFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  private final Path root;
  private final List<FileChannel> locks = new ArrayList<>();

  private DataFolder(Path root) {
    this.root = root;
  }

  static DataFolder open(Path root, Set<Part> parts) {
    var folder = new DataFolder(root);
    try {
      OwnerOnly.folder(root);
      for (Part part : parts) {
        if (!folder.lock(part)) {
          throw folder.inUse(part);
        }
      }
      return folder;
    } catch (IOException e) {
      folder.close();
      throw unusable(root, e);
    } catch (StartFailed e) {
      folder.close();
      throw e;
    }
  }

  /** The folder for one part alone; null where another instance runs that on it. */
  static @Nullable DataFolder tryOpen(Path root, Part part) {
    var folder = new DataFolder(root);
    try {
      if (folder.lock(part)) {
        return folder;
      }
      folder.close();
      return null;
    } catch (IOException e) {
      folder.close();
      throw unusable(root, e);
    }
  }

  private static StartFailed unusable(Path root, IOException e) {
    return new StartFailed("The data folder " + root + " cannot be used: " + e, e);
  }

  private StartFailed inUse(Part part) {
    return new StartFailed(
        "The data folder "
            + root
            + " is in use by another instance ("
            + part.purpose()
            + "); stop it, or choose another folder with --data");
  }

  // The operating system frees the lock however the process ends, so none is ever left behind.
  private boolean lock(Part part) throws IOException {
    Path file = root.resolve(part.option() + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    locks.add(channel);
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // it runs in this very process
    }
  }

  Path book() {
    return root.resolve("book");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path store() {
    return root.resolve("store").resolve("documents.mv.db");
  }

  /**
   * Deletes what earlier versions wrote with Java's serialization, and what they may have left of
   * it while they wrote it anew: the document store begins empty, and is filled from Kafka.
   */
  void forgetFormerStore() throws IOException {
    Path former = root.resolve("store").resolve("store.mv.db");
    for (String ending : List.of("", ".damaged", ".tempFile", ".newFile")) {
      deleteAll(former.resolveSibling(former.getFileName() + ending));
    }
  }

  Path streams() {
    return root.resolve("streams");
  }

  /** Deletes the document store and what the streams remember. */
  void forgetReadModel() throws IOException {
    deleteAll(root.resolve("store"));
    deleteAll(streams());
  }

  /** What a service writes down of sign-ins, refusals and administrative acts. */
  Path audit(Part part) {
    return root.resolve("audit").resolve(part.option() + ".log");
  }

  /** Holds the day that the examples were first asked for. */
  Path demo() {
    return root.resolve("demo");
  }

  /** Renames what cannot be read, replacing what was put aside before it. */
  static void moveAside(Path damaged) {
    Path aside = aside(damaged);
    try {
      deleteAll(aside);
      Files.move(damaged, aside);
      LOG.atWarn().addKeyValue("path", damaged).addKeyValue("aside", aside).log("moved aside");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where something is put when it cannot be read. */
  static Path aside(Path damaged) {
    return damaged.resolveSibling(damaged.getFileName() + ".damaged");
  }

  /** Deletes what was put aside, if anything was. */
  static void forgetAside(Path damaged) {
    Path aside = aside(damaged);
    try {
      deleteAll(aside);
    } catch (IOException e) {
      throw new StartFailed("What was put aside at " + aside + " cannot be deleted: " + e, e);
    }
  }

  /** Deletes a file, or a folder with all that is in it, if it is there. */
  static void deleteAll(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    for (FileChannel lock : locks) {
      try {
        lock.close();
      } catch (IOException e) {
        LOG.atWarn().setCause(e).log("a lock could not be given back");
      }
    }
  }
}
