package se.samverkanstrappan.query.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
 * @param written one value as the write side takes it
 */
public record Field(
    String name,
    Kind kind,
    boolean required,
    int longest,
    Function<Subject, List<Option>> options,
    Function<Subject, List<String>> begins,
    Function<String, Object> written) {
  private static final int DATE_LENGTH = 10;

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
    return new Field(name, kind, true, longest, options, subject -> List.of(), text -> text);
  }

  /** The same, but it may be left empty, and is to begin with. */
  public Field optional() {
    return new Field(name, kind, false, longest, options, subject -> List.of(), written);
  }

  /** The same with something in it before anything is typed. */
  public Field beginning(Function<Subject, List<String>> first) {
    return new Field(name, kind, required, longest, options, first, written);
  }

  /** The same with its values written in another way. */
  public Field writing(Function<String, Object> other) {
    return new Field(name, kind, required, longest, options, begins, other);
  }

  /** Whether a JSON pointer points to it or into it. */
  boolean isMeantBy(String pointer) {
    String own = "/" + name;
    return pointer.equals(own) || pointer.startsWith(own + "/");
  }

  /** What the write side is sent of it; null where it is left out, and it says what is required. */
  @Nullable Object body(Typed typed) {
    List<String> texts = typed.texts(name);
    if (kind == Kind.MANY) {
      return texts.stream().map(written).toList();
    }
    String text = typed.text(name);
    return text.isEmpty() ? null : written.apply(text);
  }

  /** What is no day is sent as it is, to be refused. */
  private static Object nextDay(String text) {
    try {
      return LocalDate.parse(text).plusDays(1).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static Object asNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
