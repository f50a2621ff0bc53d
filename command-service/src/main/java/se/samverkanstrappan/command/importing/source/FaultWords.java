package se.samverkanstrappan.command.importing.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fault's message, taken apart.
 *
 * @param text without what stands before it
 */
record FaultWords(
    @Nullable String column, @Nullable Integer item, @Nullable String about, String text) {
  private static final Pattern COLUMN =
      Pattern.compile("(\\w+)(?:, item (\\d{1,9}))?: (.*)", Pattern.DOTALL);
  private static final Pattern ABOUT =
      Pattern.compile("[a-z]+ ([a-z0-9][a-z0-9-]{0,63}): (.*)", Pattern.DOTALL);

  static FaultWords of(String message, boolean inRow) {
    Matcher column = COLUMN.matcher(message);
    if (!inRow || !column.matches()) {
      return of(null, null, message);
    }
    String item = column.group(2);
    return of(column.group(1), item == null ? null : Integer.valueOf(item), column.group(3));
  }

  private static FaultWords of(@Nullable String column, @Nullable Integer item, String message) {
    Matcher about = ABOUT.matcher(message);
    return about.matches()
        ? new FaultWords(column, item, about.group(1), about.group(2))
        : new FaultWords(column, item, null, message);
  }
}
