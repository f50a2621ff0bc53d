package se.samverkanstrappan.command.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream; many may read one file at the same time. */
final class FileRange extends InputStream {
  private final FileChannel file;
  private final long end;
  private long position;

  FileRange(FileChannel file, long offset, long length) {
    this.file = file;
    this.position = offset;
    this.end = offset + length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (position >= end) {
      return -1;
    }
    int wanted = (int) Math.min(length, end - position);
    int read = file.read(ByteBuffer.wrap(into, offset, wanted), position);
    position += Math.max(read, 0);
    return read;
  }
}
