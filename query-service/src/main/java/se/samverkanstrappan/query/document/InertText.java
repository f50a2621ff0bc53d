package se.samverkanstrappan.query.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts for the cells of a CSV file, whose readers may be spreadsheets. */
public final class InertText {
  private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

  private InertText() {}

  /** A text that no spreadsheet takes for a formula. */
  public static @Nullable String of(@Nullable String text) {
    return text != null && LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }
}
