package se.samverkanstrappan.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that only their owner reads, where the file system knows owners. */
public final class OwnerOnly {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  /** Makes an empty file where there is none, and its folder. */
  static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      folder(folder);
    }
    try {
      createNew(file);
    } catch (FileAlreadyExistsException e) {
      // Whoever made it decided who reads it.
    }
  }

  /**
   * Makes an empty file, which nobody else can read at any time.
   *
   * @throws FileAlreadyExistsException where there is one
   */
  public static void createNew(Path file) throws IOException {
    Files.createFile(file, permissions("rw-------"));
  }

  /** Makes a folder where there is none, and those around it. */
  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, permissions("rwx------"));
  }

  /** Takes from others what they may do with a file or a folder, where owners are known. */
  public static void restrict(Path path) throws IOException {
    if (POSIX) {
      String permissions = Files.isDirectory(path) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static FileAttribute<?>[] permissions(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
