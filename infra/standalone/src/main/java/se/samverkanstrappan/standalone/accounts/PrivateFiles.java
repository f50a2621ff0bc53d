package se.samverkanstrappan.standalone.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.OwnerOnly;

/** A folder that only its owner may look into, changed by one process at a time. */
final class PrivateFiles {
  /** A lock of the operating system holds off other processes, but not this one. */
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** How a file is named until it is whole. */
  private static final String NEW = ".new";

  private final Path folder;

  private PrivateFiles(Path folder) {
    this.folder = folder;
  }

  static PrivateFiles in(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    OwnerOnly.restrict(folder);
    return new PrivateFiles(folder);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** What is done while nobody else changes anything here. */
  @FunctionalInterface
  interface Change<T extends @Nullable Object> {
    T make() throws IOException;
  }

  <T extends @Nullable Object> T alone(Change<T> change) throws IOException {
    IN_THIS_PROCESS.lock();
    try (FileChannel channel =
            FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      OwnerOnly.restrict(file("lock"));
      assert lock.isValid();
      forgetLeftovers();
      return change.make();
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  /** Nobody else is writing: what is there has been left by somebody who was interrupted. */
  private void forgetLeftovers() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + NEW)) {
      for (Path each : left) {
        Files.delete(each);
      }
    }
  }

  /** Replaces a file as a whole: a reader, and whoever comes after a crash, finds old or new. */
  void write(String name, byte[] content) throws IOException {
    Path written = Files.createTempFile(folder, name, NEW); // for its owner only
    try {
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(written, file(name), StandardCopyOption.ATOMIC_MOVE);
      forceFolder();
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private void forceFolder() throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
