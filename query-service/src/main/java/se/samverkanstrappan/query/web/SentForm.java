package se.samverkanstrappan.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A form that sends a file, read as it comes in and once: the fields that stand before the file,
 * which are short, and the file, which is held nowhere here.
 */
public final class SentForm {
  private static final String READ = SentForm.class.getName();
  private static final int MOST_PARTS = 10;
  private static final int LONGEST_FIELD = 1000;

  private final Map<String, String> fields = new HashMap<>();
  private @Nullable File file;

  private SentForm() {}

  /**
   * The file of a form.
   *
   * @param name what it is called where it comes from
   * @param content to be read once, while the request lasts
   */
  public record File(String name, InputStream content) {}

  /** Whether a request is such a form. */
  public static boolean isOne(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  /**
   * What a request has sent, as far as the beginning of its file; the same whoever asks for it.
   *
   * @throws IOException where what is sent ends too early
   */
  public static SentForm of(HttpServletRequest request) throws IOException {
    if (request.getAttribute(READ) instanceof SentForm read) {
      return read;
    }
    SentForm form = new SentForm();
    request.setAttribute(READ, form);
    if (isOne(request)) {
      form.read(request);
    }
    return form;
  }

  private void read(HttpServletRequest request) throws IOException {
    try {
      FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
      for (int part = 0; file == null && part < MOST_PARTS && parts.hasNext(); part++) {
        take(parts.next());
      }
    } catch (FileUploadException e) {
      // It is no such form: whoever asks for what it has finds nothing.
    }
  }

  private void take(FileItemStream part) throws IOException {
    String name = part.isFormField() ? null : part.getName();
    if (name != null && !name.isEmpty()) {
      file = new File(name, part.openStream());
    } else if (part.isFormField()) {
      byte[] text = part.openStream().readNBytes(LONGEST_FIELD);
      fields.putIfAbsent(part.getFieldName(), new String(text, StandardCharsets.UTF_8));
    }
  }

  /** What a field before the file holds; null where there is none. */
  public @Nullable String field(String name) {
    return fields.get(name);
  }

  /** The first file; none where none was chosen. */
  public Optional<File> file() {
    return Optional.ofNullable(file);
  }
}
