package se.samverkanstrappan.query.export;

import java.util.regex.Pattern;

/** Texts as a workbook can hold them. */
final class SheetText {
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** What spreadsheets would read as another character, such as {@code _x0041_}. */
  private static final Pattern READ_AS_ANOTHER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SheetText() {}

  /** The text without the characters that XML cannot hold; everything else is read as written. */
  static String of(String text) {
    String held = NOT_IN_XML.matcher(text).replaceAll("");
    return READ_AS_ANOTHER.matcher(held).replaceAll("_x005F_");
  }
}
