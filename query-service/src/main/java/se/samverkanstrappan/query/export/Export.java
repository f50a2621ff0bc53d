package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.io.OutputStream;

/** A way to write a part of the book down. */
interface Export {
  /**
   * Writes as it reads, and ends the file only where all of it was written; leaves the stream open.
   */
  void write(ExportedBook book, OutputStream out) throws IOException;
}
