package se.samverkanstrappan.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;

/** Answers with a file, which is sent as it is written. */
public final class FileAnswer {
  private FileAnswer() {}

  /** Writes the file, and ends it only where all of it was written. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Sends it; what goes wrong is thrown on, and is the answer where nothing has been sent yet.
   *
   * @param name what the file is called, of letters, digits, dots and hyphens
   */
  public static void send(
      HttpServletResponse response, String mediaType, String name, Writing writing)
      throws IOException {
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
    try {
      writing.to(response.getOutputStream());
    } catch (RuntimeException | IOException e) {
      takeBack(response);
      throw e;
    }
  }

  /** Lets a problem be the answer where nothing has been sent yet. */
  private static void takeBack(HttpServletResponse response) {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    }
  }
}
