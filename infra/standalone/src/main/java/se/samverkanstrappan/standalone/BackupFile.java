package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import se.samverkanstrappan.access.OwnerOnly;

/**
 * A backup: a ZIP with the file of the book and the files that say who may use it.
 *
 * <p>It can be read by its owner alone: with the key in it names can be found behind pseudonyms.
 */
record BackupFile(Path path) {
  private static final String BOOK = "book/book.mv.db";
  private static final String ACCESS = "access/";
  private static final int LARGEST_OF_ACCESS = 10_000_000;

  /** Gives what is to be kept. */
  @FunctionalInterface
  interface Book {
    void write(OutputStream to) throws IOException, InterruptedException;
  }

  /** Takes the file of the book that was kept. */
  @FunctionalInterface
  interface Taking {
    void take(InputStream book) throws IOException;
  }

  /** Writes it as a whole or not at all; returns when it is on disk. */
  void write(Book book, Map<String, byte[]> access) throws IOException, InterruptedException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.deleteIfExists(part);
    OwnerOnly.createNew(part);
    try {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
        for (Map.Entry<String, byte[]> each : access.entrySet()) {
          zip.putNextEntry(new ZipEntry(ACCESS + each.getKey()));
          zip.write(each.getValue());
        }
        zip.putNextEntry(new ZipEntry(BOOK));
        book.write(zip);
        zip.closeEntry();
      }
      sync(part);
      place(part);
      sync(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Takes the place of no file, where the file system can tell. */
  private void place(Path part) throws IOException {
    try {
      Files.createLink(path, part);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(path + " is there already", e);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Reads it.
   *
   * @return the files of those that say who may use it, by their names
   * @throws IOException where it is no backup, or not whole
   */
  Map<String, byte[]> read(Set<String> names, Taking taking) throws IOException {
    Map<String, byte[]> access = new TreeMap<>();
    boolean book = false;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        String name = each.getName();
        if (name.equals(BOOK)) {
          taking.take(zip);
          book = true;
        } else if (name.startsWith(ACCESS) && names.contains(name.substring(ACCESS.length()))) {
          access.put(name.substring(ACCESS.length()), zip.readNBytes(LARGEST_OF_ACCESS));
        } else {
          throw new IOException("it has an entry " + name + ", which no backup has");
        }
      }
    }
    if (!book || !access.keySet().containsAll(names)) {
      throw new IOException("it lacks the book, or who may use it");
    }
    return access;
  }

  /** Returns when a file, or what a folder is said to have in it, is on disk. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
