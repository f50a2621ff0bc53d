package se.samverkanstrappan.query.subscription.reads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a calendar, none of which is longer than 75 octets (RFC 5545, 3.1). */
final class ContentLines {
  private static final int MOST_OCTETS = 75;

  private ContentLines() {}

  /**
   * Folds lines between characters, never within one.
   *
   * @param lines each ended by CRLF
   */
  static byte[] folded(String lines) {
    ByteArrayOutputStream folded = new ByteArrayOutputStream(lines.length() * 2);
    int octets = 0;
    for (int i = 0; i < lines.length(); ) {
      int codePoint = lines.codePointAt(i);
      byte[] character = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
      boolean ends = codePoint == '\r' || codePoint == '\n';
      if (!ends && octets + character.length > MOST_OCTETS) {
        folded.writeBytes(new byte[] {'\r', '\n', ' '});
        octets = 1;
      }
      folded.writeBytes(character);
      octets = ends ? 0 : octets + character.length;
      i += Character.charCount(codePoint);
    }
    return folded.toByteArray();
  }
}
