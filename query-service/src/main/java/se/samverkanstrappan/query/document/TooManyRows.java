package se.samverkanstrappan.query.document;

/** More rows than a document can have that is in memory as a whole. */
public final class TooManyRows extends RuntimeException {
  TooManyRows() {
    super("more than " + PdfDocument.MOST_ROWS + " rows", null, false, false);
  }
}
