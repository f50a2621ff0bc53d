package se.samverkanstrappan.query.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.web.FormKey;

/**
 * What stands in a form, right or wrong.
 *
 * @param key under which it is written once, however often it is sent
 * @param texts what was typed or chosen, by the names of the fields, in the order it was sent
 */
public record Typed(String key, Map<String, List<String>> texts) {
  private static final String KEY = "key";
  private static final int USUAL_SIZE = 20_000;
  private static final int USUAL_TEXTS = 600;

  public Typed {
    texts = Map.copyOf(texts);
  }

  /**
   * What a form begins with.
   *
   * @param given what its address says, by the names of the fields
   */
  static Typed fresh(Form form, Subject subject, Map<String, String> given) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Field each : form.fields()) {
      String text = given.get(each.name());
      texts.put(each.name(), text == null ? each.begins().apply(subject) : List.of(text));
    }
    return new Typed(FormKey.fresh(), texts);
  }

  static Typed of(HttpServletRequest request, Form form) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Field each : form.fields()) {
      String @Nullable [] sent = request.getParameterValues(each.name());
      List<String> all =
          sent == null
              ? List.of()
              : Stream.of(sent)
                  .map(Typed::cleaned)
                  .filter(text -> !text.isEmpty())
                  .distinct()
                  .toList();
      texts.put(each.name(), each.kind() == Kind.MANY ? all : all.stream().limit(1).toList());
    }
    return new Typed(FormKey.of(request.getParameter(KEY)), texts);
  }

  /** The same to be sent as something else than what was sent before. */
  Typed underAnotherKey() {
    return new Typed(FormKey.fresh(), texts);
  }

  /** The same with something else in a field. */
  public Typed with(String field, List<String> other) {
    Map<String, List<String>> changed = new LinkedHashMap<>(texts);
    changed.put(field, other);
    return new Typed(key, changed);
  }

  /** What stands in a field of one value; empty where nothing does. */
  public String text(String field) {
    List<String> all = texts(field);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All that stands in a field. */
  public List<String> texts(String field) {
    return texts.getOrDefault(field, List.of());
  }

  /** Whether a form of ours could hold it. */
  boolean isOfUsualSize() {
    List<String> all = texts.values().stream().flatMap(List::stream).toList();
    return all.size() <= USUAL_TEXTS && all.stream().mapToInt(String::length).sum() <= USUAL_SIZE;
  }

  /** Browsers send line ends as they were in 1970. */
  private static String cleaned(String text) {
    return text.strip().replace("\r\n", "\n");
  }
}
