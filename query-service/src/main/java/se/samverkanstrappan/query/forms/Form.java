package se.samverkanstrappan.query.forms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form, told by what is in it and where it goes.
 *
 * @param words what its texts are called among the messages, after {@code form.}
 * @param template that shows it
 * @param page the address where it is filled in, with {@code {id}} for the collaboration, if any
 * @param target where it is sent
 * @param anchor the part of the collaboration's page that shows what was written, with {@code %s}
 *     for its id
 * @param mayWrite who may fill it in, as far as is known here
 * @param more what else its template shows
 * @param replaces what it puts something else in the place of, as it stands, or nothing where that
 *     is gone; null where it adds
 */
public record Form(
    String words,
    String template,
    String page,
    Target target,
    String anchor,
    Predicate<Subject> mayWrite,
    BiFunction<Subject, Typed, Map<String, ?>> more,
    @Nullable Function<Subject, Optional<?>> replaces,
    List<Field> fields) {

  /** A form that needs no template of its own. */
  public static Form of(
      String words,
      String page,
      Target target,
      String anchor,
      Predicate<Subject> mayWrite,
      Field... fields) {
    return new Form(
        words,
        "form",
        page,
        target,
        anchor,
        mayWrite,
        (to, typed) -> Map.of(),
        null,
        List.of(fields));
  }

  /** The same shown by another template, or with something besides. */
  public Form shown(String by, BiFunction<Subject, Typed, Map<String, ?>> besides) {
    return new Form(words, by, page, target, anchor, mayWrite, besides, replaces, fields);
  }

  /**
   * The same, but what stands is replaced by it, if it still is what somebody saw who opened the
   * form.
   *
   * @param standing what that is, equal as long as nobody else changed it; nothing where it is gone
   */
  public Form replacing(Function<Subject, Optional<?>> standing) {
    List<Field> all = Stream.concat(fields.stream(), Stream.of(Field.seen())).toList();
    return new Form(words, template, page, target, anchor, mayWrite, more, standing, all);
  }

  /** What the write side is sent, but for what stands in the address. */
  Map<String, Object> body(Typed typed, Subject subject) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (Field each : fields) {
      Object value = target.names(each) ? null : each.body(typed, subject);
      if (value != null) {
        body.put(each.name(), value);
      }
    }
    return body;
  }

  /** The fields whose values name what is written to, and do not name anything that can be. */
  List<Field> missing(Subject subject, Typed typed) {
    return fields.stream()
        .filter(target::names)
        .filter(
            each ->
                each.options().apply(subject).stream()
                    .noneMatch(option -> option.value().equals(typed.text(each.name()))))
        .toList();
  }

  /** The field that a JSON pointer points to. */
  Optional<Field> field(String pointer) {
    return fields.stream().filter(each -> each.isMeantBy(pointer)).findFirst();
  }

  /** The path of its page about something. */
  public String address(Subject subject) {
    return filled(page, subject.path());
  }

  static String filled(String pattern, Map<String, String> values) {
    return Arrays.stream(pattern.split("/", -1))
        .map(each -> each.startsWith("{") ? value(each, values) : each)
        .reduce((one, other) -> one + "/" + other)
        .orElseThrow();
  }

  private static String value(String part, Map<String, String> values) {
    return values.getOrDefault(part.substring(1, part.length() - 1), "");
  }
}
