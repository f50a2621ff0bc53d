package se.samverkanstrappan.query.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import se.samverkanstrappan.query.document.Part.Table;

/** Writes a document for printing and for reading aloud. */
public final class PdfDocument {
  /** As many rows as a document that is printed can have, in all of its tables. */
  public static final int MOST_ROWS = 2_000;

  /** As many characters as it can have, headings and notes included. */
  static final int MOST_CHARACTERS = 500_000;

  /** The largest takes some hundred megabytes, so that there is never more than one. */
  private static final ReentrantLock ALONE = new ReentrantLock();

  /** How long others wait for that, each on a thread that answers nobody meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String FAMILY = "print";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final float VERSION = 1.7f;

  static {
    // It would tell texts of the document.
    XRLog.setLoggingEnabled(false);
  }

  private PdfDocument() {}

  /**
   * Whether so many rows can be printed.
   *
   * @throws TooMuchToPrint where they cannot
   */
  public static void check(int rows) {
    if (rows > MOST_ROWS) {
      throw new TooMuchToPrint();
    }
  }

  /**
   * Leaves the stream open.
   *
   * @throws PrinterTaken where another is still being written after a while
   */
  static void write(Document document, OutputStream out) throws IOException {
    write(document, out, PATIENCE);
  }

  static void write(Document document, OutputStream out, Duration patience) throws IOException {
    // Whoever has too many need not wait to be told so.
    check(rows(document));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    begin(patience);
    try {
      writeAlone(document, file);
    } finally {
      ALONE.unlock();
    }
    // Whoever takes it slowly holds up nobody else.
    file.writeTo(out);
  }

  /** Those that are printed, and not many more than can be. */
  private static int rows(Document document) {
    int rows = 0;
    for (Part part : document.parts()) {
      if (part instanceof Table table && table.reader().prints()) {
        Iterator<?> each = table.rows().iterator();
        while (each.hasNext() && rows <= MOST_ROWS) {
          each.next();
          rows++;
        }
      }
    }
    return rows;
  }

  private static void begin(Duration patience) {
    try {
      if (!ALONE.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PrinterTaken();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PrinterTaken();
    }
  }

  private static void writeAlone(Document document, OutputStream out) throws IOException {
    try (PdfBoxRenderer renderer = renderer(document)) {
      renderer.layout();
      try (PDDocument pdf = renderer.createPDFKeepOpen()) {
        RepeatedHeadings.decorate(pdf);
        Tags.tidy(pdf.getDocumentCatalog().getStructureTreeRoot());
        // Otherwise it would be another file each time.
        date(pdf.getDocumentInformation(), document);
        pdf.setDocumentId((long) document.title().hashCode() << 32 ^ document.footer().hashCode());
        pdf.save(out);
      }
    }
  }

  private static PdfBoxRenderer renderer(Document document) {
    return new PdfRendererBuilder()
        .withW3cDocument(PrintedDocument.of(document), "print:/")
        .usePdfUaAccessibility(true)
        .usePdfVersion(VERSION)
        .withProducer("Samverkanstrappan")
        .useUriResolver((base, uri) -> null)
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useFont(() -> PrintFont.of(""), FAMILY, NORMAL, FontStyle.NORMAL, true)
        .useFont(() -> PrintFont.of("-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
        .buildPdfRenderer();
  }

  private static void date(PDDocumentInformation information, Document document) {
    var at = GregorianCalendar.from(ZonedDateTime.ofInstant(document.writtenAt(), ZoneOffset.UTC));
    information.setCreationDate(at);
    information.setModificationDate(at);
  }
}
