package se.samverkanstrappan.query.followup.fixing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import se.samverkanstrappan.query.web.FormKey;

/**
 * Which follow-up is to be fixed, as the form has it; what is empty is not asked for.
 *
 * @param key under which it is fixed once, however often it is sent
 */
record FixForm(String key, String asOf, String knownAt, String rule) {
  static FixForm of(HttpServletRequest request) {
    return new FixForm(
        FormKey.of(text(request, "key")),
        text(request, "asOf"),
        text(request, "knownAt"),
        text(request, "rule"));
  }

  /** As a program would send it. */
  Map<String, String> body() {
    Map<String, String> body = new LinkedHashMap<>();
    put(body, "asOf", asOf);
    put(body, "knownAt", knownAt);
    put(body, "rule", rule);
    return body;
  }

  private static void put(Map<String, String> body, String field, String text) {
    if (!text.isEmpty()) {
      body.put(field, text);
    }
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }
}
