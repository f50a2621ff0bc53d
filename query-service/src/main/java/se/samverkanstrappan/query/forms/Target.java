package se.samverkanstrappan.query.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * Where a form is sent.
 *
 * @param path of the write, whose parts in braces stand in the address of the form or are fields of
 *     it
 */
public record Target(HttpMethod method, String path) {
  /** Where something new goes. */
  public static Target post(String path) {
    return new Target(HttpMethod.POST, path);
  }

  /** Where what stands is replaced. */
  public static Target put(String path) {
    return new Target(HttpMethod.PUT, path);
  }

  /** Whether a field stands in the address. */
  boolean names(Field field) {
    return path.contains("{" + field.name() + "}");
  }

  /** The path, encoded. */
  String of(Subject subject, Typed typed) {
    Map<String, String> values = new HashMap<>();
    typed.texts().keySet().forEach(name -> values.put(name, encoded(typed.text(name))));
    subject.path().forEach((name, value) -> values.put(name, encoded(value)));
    return Form.filled(path, values);
  }

  private static String encoded(String value) {
    return UriUtils.encodePathSegment(value, UTF_8);
  }
}
