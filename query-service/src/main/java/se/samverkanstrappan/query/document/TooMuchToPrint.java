package se.samverkanstrappan.query.document;

/** More than a document can have that is in memory as a whole. */
public final class TooMuchToPrint extends RuntimeException {
  TooMuchToPrint() {
    super(
        "at most %d rows and %d characters"
            .formatted(PdfDocument.MOST_ROWS, PdfDocument.MOST_CHARACTERS),
        null,
        false,
        false);
  }
}
