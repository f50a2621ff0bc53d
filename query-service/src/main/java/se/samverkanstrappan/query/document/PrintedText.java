package se.samverkanstrappan.query.document;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;

/** Texts as they are printed. */
final class PrintedText {
  /** What cannot be seen, but breaks a line or changes what is around it. */
  private static final Pattern NOT_PRINTED =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\t\\n\\r]]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zl}\\p{Zp}]+");

  /** Where there is nothing; an empty cell would be no cell to those who have it read aloud. */
  private static final String NOTHING = "–";

  private static final int LONGEST = 20_000;

  private PrintedText() {}

  /**
   * Without what cannot be seen, with white space as on one line, and cut where it is longer than
   * anybody would print.
   */
  static String of(String text) {
    String whole = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return SPACES.matcher(NOT_PRINTED.matcher(whole).replaceAll("")).replaceAll(" ");
  }

  /** A cell of a table. */
  static String of(@Nullable Object cell, Phrases phrases) {
    return switch (cell) {
      case null -> NOTHING;
      case Boolean truth -> phrases.say(truth ? "document.yes" : "document.no");
      case Word word -> of(word.text());
      case LocalDate day -> phrases.day(day);
      default -> of(cell.toString());
    };
  }
}
