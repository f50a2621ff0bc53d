package se.samverkanstrappan.query.loginteraction;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, right or wrong.
 *
 * @param key under which it is logged once, however often it is sent
 * @param observations the words of what is ticked
 * @param participants the ids of who is ticked, in the order they were sent
 */
record Typed(
    String key,
    String date,
    String form,
    List<String> observations,
    List<String> participants,
    String summary) {
  private static final String KEY = "key";
  private static final int USUAL_SIZE = 20_000;
  private static final int USUAL_TICKS = 500;
  private static final Pattern KEYS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What the form begins with: today, and all who take part ticked. */
  static Typed fresh(LocalDate today, List<String> participants) {
    return new Typed(newKey(), today.toString(), "", List.of(), participants, "");
  }

  static Typed of(HttpServletRequest request) {
    String key = text(request, KEY);
    return new Typed(
        KEYS.matcher(key).matches() ? key : newKey(),
        text(request, Field.DATE.id()),
        text(request, Field.FORM.id()),
        texts(request, Field.OBSERVATIONS.id()),
        texts(request, Field.PARTICIPANTS.id()),
        // Browsers send line ends as they were in 1970.
        text(request, Field.SUMMARY.id()).replace("\r\n", "\n"));
  }

  /** The same to be sent as something else than what was sent before. */
  Typed underAnotherKey() {
    return new Typed(newKey(), date, form, observations, participants, summary);
  }

  /** Whether a form of ours could hold it. */
  boolean isOfUsualSize() {
    int size = date.length() + form.length() + summary.length();
    size +=
        Stream.of(observations, participants).flatMap(List::stream).mapToInt(String::length).sum();
    return size <= USUAL_SIZE && observations.size() + participants.size() <= USUAL_TICKS;
  }

  /** As the write side takes it; what is empty is left out, and it says that it is required. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, Field.DATE, date);
    put(body, Field.FORM, form);
    body.put(Field.OBSERVATIONS.id(), observations);
    body.put(
        Field.PARTICIPANTS.id(),
        participants.stream().map(actor -> Map.of("actor", actor)).toList());
    put(body, Field.SUMMARY, summary);
    return body;
  }

  private static void put(Map<String, Object> body, Field field, String text) {
    if (!text.isEmpty()) {
      body.put(field.id(), text);
    }
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  private static List<String> texts(HttpServletRequest request, String name) {
    String @Nullable [] values = request.getParameterValues(name);
    return values == null ? List.of() : Stream.of(values).distinct().toList();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
