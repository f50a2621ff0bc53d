package se.samverkanstrappan.query.subscription;

/** Text of people made fit to stand in any document (section 3). */
final class PlainText {
  private PlainText() {}

  /** The text in one line, without what cannot be seen and changes what can. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(each -> add(plain, each));
    return plain.toString().strip();
  }

  private static void add(StringBuilder plain, int codePoint) {
    if (Character.isISOControl(codePoint) || isLineEnd(codePoint)) {
      if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    } else if (!turnsDirection(codePoint) && isCharacter(codePoint)) {
      plain.appendCodePoint(codePoint);
    }
  }

  private static boolean isLineEnd(int codePoint) {
    return codePoint == 0x2028 || codePoint == 0x2029;
  }

  /** Marks, embeddings, overrides and isolates of the bidirectional algorithm. */
  private static boolean turnsDirection(int codePoint) {
    return codePoint == 0x061C
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  /** Not half of a pair, nor one of those that are never to be characters. */
  private static boolean isCharacter(int codePoint) {
    return Character.getType(codePoint) != Character.SURROGATE
        && (codePoint & 0xFFFE) != 0xFFFE
        && (codePoint < 0xFDD0 || codePoint > 0xFDEF);
  }
}
