package se.samverkanstrappan.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request, read so that everything wrong with them is told at once.
 *
 * <p>A name that was never asked for is wrong too: a misspelt filter must not answer with
 * everything. An empty value counts as not given, as forms send it. Call {@link #check()} when all
 * are read and before any is used.
 */
public final class Parameters {
  private static final String UNKNOWN = "there is no parameter ";
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_TEXT = 200;

  private final Map<String, String[]> given;
  private final Instant now;
  private final Set<String> known = new HashSet<>(Set.of("lang"));
  private final List<Problem.Fault> faults = new ArrayList<>();

  Parameters(Map<String, String[]> given, Instant now) {
    this.given = new TreeMap<>(given);
    this.now = now;
  }

  /** The instant at which it is asked. */
  public Instant now() {
    return now;
  }

  /** Today's date in Sweden. */
  public LocalDate today() {
    return Today.of(now);
  }

  /** The day that is asked about, today where none is given. */
  public LocalDate asOf() {
    return asOf("asOf");
  }

  /** The day that a parameter asks about, today where it is not given. */
  public LocalDate asOf(String name) {
    LocalDate day = day(name);
    return day == null ? today() : day;
  }

  /** The day that a parameter names. */
  public @Nullable LocalDate day(String name) {
    return day(name, day -> true, "");
  }

  /**
   * The same of a day that has to be one of some.
   *
   * @param which days those are, in words
   */
  public @Nullable LocalDate day(String name, Predicate<LocalDate> allowed, String which) {
    return read(
        name,
        text -> {
          LocalDate day = LocalDate.parse(text);
          return day.getYear() >= 1000 && day.getYear() <= 9999 && allowed.test(day) ? day : null;
        },
        "a day such as 2026-11-20" + which);
  }

  /** The language that is asked for, Swedish where none is. */
  public Language language() {
    Language language = read("lang", Language::named, "sv or en");
    return language == null ? Language.SV : language;
  }

  /** The instant up to which the book is asked about, or null for all of it. */
  public @Nullable Instant knownAt() {
    return instant("knownAt");
  }

  public @Nullable Instant instant(String name) {
    return read(name, Instant::parse, "an instant such as 2026-11-20T09:30:00.000000Z");
  }

  /** The version that the answer must have reached, or null. */
  public @Nullable Long minVersion() {
    return read("minVersion", text -> atLeast(1, Long.parseLong(text)), "a whole number from 1");
  }

  /** Which page of a list is asked for. */
  public Page.Request page() {
    Integer page = integer("page", 0, Integer.MAX_VALUE);
    Integer size = integer("size", 1, LARGEST_PAGE);
    return new Page.Request(page == null ? 0 : page, size == null ? Page.Request.USUAL_SIZE : size);
  }

  public @Nullable Integer integer(String name, int from, int to) {
    return read(
        name,
        text -> {
          int number = Integer.parseInt(text);
          return number < from || number > to ? null : number;
        },
        "a whole number from " + from + (to == Integer.MAX_VALUE ? "" : " to " + to));
  }

  public @Nullable String text(String name) {
    return read(
        name,
        text -> text.length() > LONGEST_TEXT ? null : text,
        "at most " + LONGEST_TEXT + " characters");
  }

  /** A county code. */
  public @Nullable String county() {
    return read("county", text -> text.matches("\\d{2}") ? text : null, "two digits such as 12");
  }

  public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    E[] words = type.getEnumConstants();
    return read(name, text -> Enum.valueOf(type, text), "one of " + Arrays.toString(words));
  }

  /**
   * Reads a parameter.
   *
   * @param reading gives null or throws where the text is not such a value
   * @param expected what the value has to be
   * @return null where it is not given, or is wrong
   */
  public <T> @Nullable T read(String name, Function<String, @Nullable T> reading, String expected) {
    known.add(name);
    String[] values = given.get(name);
    if (values == null || (values.length == 1 && values[0].isBlank())) {
      return null;
    }
    T value = values.length == 1 ? attempt(reading, values[0].strip()) : null;
    if (value == null) {
      wrong(name, expected);
    }
    return value;
  }

  /** The same of a parameter that has to be given. */
  public <T> @Nullable T readGiven(
      String name, Function<String, @Nullable T> reading, String expected) {
    T value = read(name, reading, expected);
    if (value == null && !isWrong(name)) {
      wrong(name, expected);
    }
    return value;
  }

  /** Whether a parameter was read that is wrong, so that nothing is to be judged by it. */
  public boolean isWrong(String name) {
    return faults.stream().anyMatch(fault -> fault.pointer().equals("?" + name));
  }

  private void wrong(String name, String expected) {
    faults.add(new Problem.Fault("?" + name, name + " must be " + expected));
  }

  /**
   * Ends the reading.
   *
   * @throws Refusal where any parameter was wrong or is not known
   */
  public void check() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        faults.add(new Problem.Fault("?" + name, UNKNOWN + name + " here"));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.badParameters(faults);
    }
  }

  /** Whether a fault is that the parameter was never asked for, rather than its value. */
  static boolean isUnknown(Problem.Fault fault) {
    return fault.message().startsWith(UNKNOWN);
  }

  private static <T> @Nullable T attempt(Function<String, @Nullable T> reading, String text) {
    try {
      return reading.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Long atLeast(long least, long number) {
    return number < least ? null : number;
  }
}
