package se.samverkanstrappan.command.importing.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading where a single record would fill the memory, as after a stray quotation mark. */
final class BoundedRecords extends FilterReader {
  private static final int MOST = Piece.MOST;

  private long sinceRecord;

  BoundedRecords(Reader in) {
    super(in);
  }

  /** A record has been read. */
  void nextRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    sinceRecord += read;
    if (sinceRecord > MOST) {
      throw new RecordTooLong();
    }
  }

  static final class RecordTooLong extends IOException {
    RecordTooLong() {
      super("is more than " + MOST + " characters, or a quotation mark is not closed");
    }
  }
}
