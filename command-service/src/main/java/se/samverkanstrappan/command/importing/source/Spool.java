package se.samverkanstrappan.command.importing.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that holds what was sent while it is worked on.
 *
 * <p>It is deleted on closing; where the system allows, its name is gone from the beginning, so
 * that a process that dies leaves nothing behind.
 */
public final class Spool implements Closeable {
  private final FileChannel file;
  private long length;

  private Spool(FileChannel file) {
    this.file = file;
  }

  /**
   * An empty one.
   *
   * @throws NoRoom where there can be none
   */
  public static Spool in(Path folder) {
    try {
      return new Spool(
          FileChannel.open(
              folder.resolve("import-" + UUID.randomUUID()),
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new NoRoom(e);
    }
  }

  /** In bytes. */
  public long length() {
    return length;
  }

  /**
   * Adds bytes to the end and tells where they begin.
   *
   * @throws NoRoom where they cannot be kept
   */
  long append(ByteBuffer bytes) {
    long begin = length;
    try {
      while (bytes.hasRemaining()) {
        length += file.write(bytes, length);
      }
    } catch (IOException e) {
      throw new NoRoom(e);
    }
    return begin;
  }

  /** What stands at a place. */
  byte[] read(long offset, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("the spooled file ends early");
      }
    }
    return bytes.array();
  }

  InputStream range(long offset, long count) {
    return new FileRange(file, offset, count);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
