package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What a document can be written as. */
public enum DocumentFormat {
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8");

  private final String mediaType;

  DocumentFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format whose files have names that end so, which one of them has. */
  public static DocumentFormat of(String ending) {
    return valueOf(ending.toUpperCase(Locale.ROOT));
  }

  public String mediaType() {
    return mediaType;
  }

  /** What the name of a file in this format ends with, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a document, and ends the file only where all of it was written; leaves the stream open.
   *
   * @throws TooMuchToPrint where it cannot be a PDF
   * @throws PrinterTaken where it cannot be one now
   */
  public void write(Document document, OutputStream out) throws IOException {
    switch (this) {
      case PDF -> PdfDocument.write(document, out);
      case XLSX -> WorkbookDocument.write(document, out);
      case CSV -> CsvDocument.write(document, out);
    }
  }
}
