package se.samverkanstrappan.query.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.util.UriUtils;
import se.samverkanstrappan.query.document.Document;
import se.samverkanstrappan.query.document.DocumentFormat;
import se.samverkanstrappan.query.document.PrinterTaken;
import se.samverkanstrappan.query.document.TooMuchToPrint;
import se.samverkanstrappan.query.web.FileAnswer;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;

/** Answers with a document as the file that the address ends like. */
public final class DocumentFile {
  private DocumentFile() {}

  /** Makes the document that is to be written in a format. */
  @FunctionalInterface
  public interface Making {
    Document in(DocumentFormat format) throws IOException;
  }

  /**
   * Sends it as it is written.
   *
   * @param name what the file is called, without its ending
   * @throws Refusal where it cannot be printed, or not now
   */
  public static void send(
      String name, Making making, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = UriUtils.decode(request.getRequestURI(), UTF_8);
    DocumentFormat format = DocumentFormat.of(address.substring(address.lastIndexOf('.') + 1));
    try {
      FileAnswer.send(
          response,
          format.mediaType(),
          name + "." + format.ending(),
          out -> format.write(making.in(format), out));
    } catch (TooMuchToPrint e) {
      String message = "a PDF has " + e.getMessage() + "; ask for .xlsx or .csv";
      throw Refusal.badParameters(List.of(new Problem.Fault("", message)));
    } catch (PrinterTaken e) {
      throw Refusal.printerTaken();
    }
  }
}
