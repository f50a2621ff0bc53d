package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The document store's file, which keeps what was dropped on pages that nobody can reach: only a
 * file to which what is still valid was copied is surely without it. So whatever drops a collection
 * asks for that, and it is done before the file is opened the next time.
 */
record StoreFile(Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  /**
   * Asks, before something is dropped, that the file be written anew; returns when a power failure
   * can no longer take that away.
   */
  void toBeCompacted() {
    try {
      if (Files.notExists(mark())) {
        Files.createFile(mark());
        sync(mark());
        sync(Objects.requireNonNull(mark().toAbsolutePath().getParent()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the file anew where that was asked for; a crash leaves the old one or the new. */
  void compactIfAsked() {
    if (!isToBeCompacted()) {
      return;
    }
    long began = System.nanoTime();
    try {
      if (Files.exists(path)) {
        MVStoreTool.compactCleanUp(path.toString());
        MVStoreTool.compact(path.toString(), false);
      }
      Files.delete(mark());
      LOG.atInfo()
          .addKeyValue("millis", (System.nanoTime() - began) / 1_000_000)
          .log("document store compacted");
    } catch (MVStoreException e) {
      // Whoever opens it will say so, and puts it aside where it is damaged.
      LOG.atWarn().setCause(e).log("document store cannot be compacted");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether something was dropped since the file was written anew. */
  boolean isToBeCompacted() {
    return Files.exists(mark());
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path mark() {
    return path.resolveSibling("to-be-compacted");
  }
}
