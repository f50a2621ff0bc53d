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
  private static final String OF = ":";
  private static final int USUAL_SIZE = 40_000;
  private static final int USUAL_TEXTS = 1600;

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
    form.fields().forEach(each -> texts.put(each.name(), sent(each, request)));
    return new Typed(FormKey.of(request.getParameter(KEY)), texts);
  }

  private static List<String> sent(Field field, HttpServletRequest request) {
    return switch (field.kind()) {
      case EACH -> sentForEach(field.name() + ".", request.getParameterMap());
      case MANY -> cleaned(request.getParameterValues(field.name())).distinct().toList();
      default -> cleaned(request.getParameterValues(field.name())).limit(1).toList();
    };
  }

  /** Each for itself, as {@code part.region-12}. */
  private static List<String> sentForEach(String prefix, Map<String, String[]> all) {
    return all.entrySet().stream()
        .filter(each -> each.getKey().startsWith(prefix))
        .flatMap(
            each ->
                cleaned(each.getValue())
                    .limit(1)
                    .map(text -> forOne(each.getKey().substring(prefix.length()), text)))
        .toList();
  }

  /** What is kept of a text that is about one of those that another field lists. */
  public static String forOne(String one, String text) {
    return one + OF + text;
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

  /** What stands in a field for one of those that another field lists; empty where nothing does. */
  public String text(String field, String one) {
    return texts(field).stream()
        .filter(text -> text.startsWith(one + OF))
        .map(text -> text.substring(one.length() + OF.length()))
        .findFirst()
        .orElse("");
  }

  /** Whether a form of ours could hold it. */
  boolean isOfUsualSize() {
    List<String> all = texts.values().stream().flatMap(List::stream).toList();
    return all.size() <= USUAL_TEXTS && all.stream().mapToInt(String::length).sum() <= USUAL_SIZE;
  }

  /** Browsers send line ends as they were in 1970. */
  private static Stream<String> cleaned(String @Nullable [] sent) {
    return sent == null
        ? Stream.of()
        : Stream.of(sent)
            .map(text -> text.strip().replace("\r\n", "\n"))
            .filter(text -> !text.isEmpty());
  }
}
