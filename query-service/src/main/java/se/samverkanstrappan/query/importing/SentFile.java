package se.samverkanstrappan.query.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The file that a form sends, as it comes in.
 *
 * @param name what it is called where it comes from
 * @param content to be read once, while the request lasts
 */
record SentFile(String name, InputStream content) {

  /**
   * The first file of a form; none where the form has none.
   *
   * @throws IOException where what is sent ends too early
   */
  static Optional<SentFile> of(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return Optional.empty();
    }
    try {
      FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
      while (parts.hasNext()) {
        FileItemStream part = parts.next();
        String name = part.isFormField() ? null : part.getName();
        if (name != null && !name.isEmpty()) {
          return Optional.of(new SentFile(name, part.openStream()));
        }
      }
      return Optional.empty();
    } catch (FileUploadException e) {
      return Optional.empty();
    }
  }

  /** What the write side is to take it for, by its name: browsers call a CSV many things. */
  @Nullable String mediaType() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv")
        ? "text/csv"
        : lower.endsWith(".json") ? MediaType.APPLICATION_JSON_VALUE : null;
  }
}
