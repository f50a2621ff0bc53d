package se.samverkanstrappan.query.followup.fixing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which follow-up is to be fixed, as the form has it; what is empty is not asked for.
 *
 * @param key under which it is fixed once, however often it is sent
 */
record FixForm(String key, String asOf, String knownAt, String rule) {
  private static final Pattern KEYS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static FixForm of(HttpServletRequest request) {
    String key = text(request, "key");
    return new FixForm(
        KEYS.matcher(key).matches() ? key : UUID.randomUUID().toString(),
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
