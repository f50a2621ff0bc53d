package se.samverkanstrappan.command.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one request, so that all of it can be told at once. */
public final class Violations {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final List<Violation> found;
  private final String prefix;

  public Violations() {
    this(new ArrayList<>(), "");
  }

  private Violations(List<Violation> found, String prefix) {
    this.found = found;
    this.prefix = prefix;
  }

  /** What is found in a part of the request, told under the pointer to the part. */
  public Violations under(String pointer) {
    return new Violations(found, prefix + pointer);
  }

  public void add(String pointer, String message) {
    found.add(new Violation(prefix + pointer, message));
  }

  /** Adds what follows from something that was told already, unless it was told there. */
  public void addUnlessTold(String pointer, String message) {
    String whole = prefix + pointer;
    if (found.stream().noneMatch(each -> each.pointer().equals(whole))) {
      add(pointer, message);
    }
  }

  /** All that was found, under the pointers of the whole request. */
  public List<Violation> found() {
    return List.copyOf(found);
  }

  public void addIf(boolean broken, String pointer, String message) {
    if (broken) {
      add(pointer, message);
    }
  }

  /** How much was found, in the whole request. */
  public int count() {
    return found.size();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends the collecting.
   *
   * @throws RulesBroken where anything was found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new RulesBroken(found);
    }
  }

  /** Whether the value is there; tells where it is not. */
  public boolean required(String pointer, @Nullable Object value) {
    addIf(value == null, pointer, "is required");
    return value != null;
  }

  /** A text of 1 to {@code max} characters that is required. */
  public void requiredText(String pointer, @Nullable String text, int max) {
    if (required(pointer, text)) {
      text(pointer, text, max);
    }
  }

  /** A text of 1 to {@code max} characters, where it is given. */
  public void text(String pointer, @Nullable String text, int max) {
    if (text == null) {
      return;
    }
    addIf(text.codePoints().allMatch(Violations::invisible), pointer, "must not be blank");
    int length = text.codePointCount(0, text.length());
    addIf(length > max, pointer, "has " + length + " characters, at most " + max + " are allowed");
    addIf(
        text.codePoints().anyMatch(Violations::unreadable),
        pointer,
        "holds characters that are not text");
  }

  /** Whether it is formed as ids are; nothing else stands for anything. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** An id as the caller may choose them. */
  public void id(String pointer, @Nullable String id) {
    addIf(
        id != null && !isId(id),
        pointer,
        "must be 1 to 64 of a-z, 0-9 and -, not beginning with -");
  }

  /** That nothing occurs twice; tells at the repetition. */
  public void distinct(String pointer, List<?> values) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      addIf(!seen.add(values.get(i)), pointer + "/" + i, "is given twice");
    }
  }

  /** Blanks of every kind, also those that keep words together, and what has no form at all. */
  private static boolean invisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  /** Control characters other than line breaks and tabs, and halves of surrogate pairs. */
  private static boolean unreadable(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE
        || (Character.isISOControl(codePoint)
            && codePoint != '\n'
            && codePoint != '\r'
            && codePoint != '\t');
  }
}
