package se.samverkanstrappan.query.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts for the cells of a CSV file, whose readers may be spreadsheets. One that is used to
 * semicolons between cells, as they are where commas stand in numbers, begins a cell of its own at
 * each of them and on each line, whatever is quoted.
 */
public final class InertText {
  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("(?<=^|[;\\r\\n])(?=['\"]*[=+\\-@\\t\\r])");

  private InertText() {}

  /** A text that no spreadsheet takes for a formula. */
  public static @Nullable String of(@Nullable String text) {
    return text == null ? null : LIKE_A_FORMULA.matcher(text).replaceAll("'");
  }
}
