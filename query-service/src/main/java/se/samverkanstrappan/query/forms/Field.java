package se.samverkanstrappan.query.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form.
 *
 * @param name under which it is sent, both to us and to the write side, and where on the page it
 *     begins; a fault whose JSON pointer begins with it is about this field
 * @param required whether it has to be filled in; the write side says so
 * @param longest how many characters a text may have
 * @param options what can be chosen; none where it is no choice
 * @param begins what stands in it before anything is typed
 * @param stands what of that stands in the collaboration, where the form replaces it; null where
 *     the field is no part of what stands, as a reason
 * @param written one value as the write side takes it
 */
public record Field(
    String name,
    Kind kind,
    boolean required,
    int longest,
    Function<Subject, List<Option>> options,
    Function<Subject, List<String>> begins,
    @Nullable Function<Subject, List<String>> stands,
    Writing written) {
  /** One value as the write side takes it, which may depend on what else is told. */
  @FunctionalInterface
  public interface Writing {
    Object of(String text, Typed typed, Subject subject);
  }

  private static final int DATE_LENGTH = 10;
  private static final String SEEN = "seen";

  /** A line of text of at most so many characters. */
  public static Field text(String name, int longest) {
    return of(name, Kind.TEXT, longest, subject -> List.of());
  }

  /** The same of several lines. */
  public static Field longText(String name, int longest) {
    return of(name, Kind.LONG_TEXT, longest, subject -> List.of());
  }

  /** A date known to the day, the month or the year; today to begin with. */
  public static Field date(String name) {
    return of(name, Kind.DATE, DATE_LENGTH, subject -> List.of())
        .beginning(subject -> List.of(subject.today().toString()));
  }

  /** The last day of something, of which the first day without it is sent; yesterday at first. */
  public static Field lastDay(String name) {
    return of(name, Kind.LAST_DAY, DATE_LENGTH, subject -> List.of())
        .beginning(subject -> List.of(subject.today().minusDays(1).toString()))
        .writing(Field::nextDay);
  }

  /** One of some. */
  public static Field choice(String name, Function<Subject, List<Option>> options) {
    return of(name, Kind.CHOICE, 0, options);
  }

  /** A number that is one of some, as a step of the ladder is. */
  public static Field number(String name, Function<Subject, List<Option>> options) {
    return choice(name, options).writing(Field::asNumber);
  }

  /** Any of some; needs none. */
  public static Field many(String name, Function<Subject, List<Option>> options) {
    return of(name, Kind.MANY, 0, options).optional();
  }

  private static Field of(
      String name, Kind kind, int longest, Function<Subject, List<Option>> options) {
    return new Field(
        name,
        kind,
        true,
        longest,
        options,
        subject -> List.of(),
        null,
        (text, typed, subject) -> text);
  }

  /**
   * One text for each of those that another field lists, as what part each of them took; with those
   * it is written.
   */
  public static Field each(String name, Function<Subject, List<Option>> options) {
    return of(name, Kind.EACH, 0, options).optional();
  }

  /** Which version of the collaboration somebody saw who replaces something in it. */
  static Field seen() {
    return of(SEEN, Kind.SEEN, 0, subject -> List.of())
        .optional()
        .beginning(subject -> List.of(String.valueOf(subject.collaboration().head().version())));
  }

  /** The same, but it may be left empty, and is to begin with. */
  public Field optional() {
    return new Field(name, kind, false, longest, options, subject -> List.of(), null, written);
  }

  /** The same with something in it before anything is typed. */
  public Field beginning(Function<Subject, List<String>> first) {
    return new Field(name, kind, required, longest, options, first, first, written);
  }

  /** The same where what stands is not what it begins with. */
  public Field replacing(Function<Subject, List<String>> standing) {
    return new Field(name, kind, required, longest, options, begins, standing, written);
  }

  /** The same with its values written in another way. */
  public Field writing(Function<String, Object> other) {
    return writing((text, typed, subject) -> other.apply(text));
  }

  /** The same where that depends on what else is told. */
  public Field writing(Writing other) {
    return new Field(name, kind, required, longest, options, begins, stands, other);
  }

  /**
   * The same as it stands. What is not changed is sent as it was: the last day that is shown of a
   * year would else be sent as a day.
   *
   * @param standing what of it stands, as it is sent; nothing where nothing does
   * @param shown the same as it is filled in
   */
  public Field standing(
      Function<Subject, Optional<String>> standing, BiFunction<Subject, String, String> shown) {
    return beginning(
            subject ->
                standing.apply(subject).map(it -> shown.apply(subject, it)).stream().toList())
        .writing(
            (text, typed, subject) ->
                standing
                    .apply(subject)
                    .filter(it -> shown.apply(subject, it).equals(text))
                    .<Object>map(it -> it)
                    .orElseGet(() -> written.of(text, typed, subject)));
  }

  /** What one of its values is called, also an actor that cannot be chosen; else itself. */
  String label(String text, Subject subject) {
    int of = text.indexOf(':');
    return kind == Kind.EACH && of > 0
        ? subject.name(text.substring(0, of)) + ": " + called(text.substring(of + 1), subject)
        : called(text, subject);
  }

  private String called(String value, Subject subject) {
    return options.apply(subject).stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElseGet(() -> kind == Kind.CHOICE ? subject.name(value) : value);
  }

  /** Whether a JSON pointer points to it or into it. */
  boolean isMeantBy(String pointer) {
    String own = "/" + name;
    return kind == Kind.EACH
        ? pointer.endsWith(own)
        : pointer.equals(own) || pointer.startsWith(own + "/");
  }

  /** What the write side is sent of it; null where it is left out, and it says what is required. */
  @Nullable Object body(Typed typed, Subject subject) {
    if (kind == Kind.EACH || kind == Kind.SEEN) {
      return null;
    }
    if (kind == Kind.MANY) {
      return typed.texts(name).stream().map(text -> written.of(text, typed, subject)).toList();
    }
    String text = typed.text(name);
    return text.isEmpty() ? null : written.of(text, typed, subject);
  }

  /** What is no day is sent as it is, to be refused. */
  private static Object nextDay(String text) {
    try {
      return LocalDate.parse(text).plusDays(1).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** What is no number is sent as it is, to be refused. */
  public static Object asNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
