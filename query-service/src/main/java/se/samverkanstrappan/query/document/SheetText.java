package se.samverkanstrappan.query.document;

import java.util.regex.Pattern;

/** Texts as a workbook can hold them. */
final class SheetText {
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** What spreadsheets would read as another character, such as {@code _x0041_}. */
  private static final Pattern READ_AS_ANOTHER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** As many characters as spreadsheets take in a cell. */
  private static final int LONGEST = 32_767;

  private static final String ELLIPSIS = "…";

  private SheetText() {}

  /**
   * The text without the characters that XML cannot hold, cut where it is longer than a cell can
   * be; everything else is read as written.
   */
  static String of(String text) {
    String held = cut(NOT_IN_XML.matcher(text).replaceAll(""));
    return READ_AS_ANOTHER.matcher(held).replaceAll("_x005F_");
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - ELLIPSIS.length();
    // Half of a character in two parts would be no character.
    boolean between = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, between ? end - 1 : end) + ELLIPSIS;
  }
}
