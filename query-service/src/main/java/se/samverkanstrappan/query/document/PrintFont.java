package se.samverkanstrappan.query.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * The font of what is printed, without its table of other glyphs for some letters that follow on
 * each other: ligatures are prettier, but are not found when a text is searched for the letters.
 */
final class PrintFont {
  private static final String FILES = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
  private static final byte[] SUBSTITUTIONS = "GSUB".getBytes(US_ASCII);

  /** Where the number of tables stands in a font, where the first is told, and how long that is. */
  private static final int TABLES = 4;

  private static final int FIRST = 12;
  private static final int EACH = 16;

  private PrintFont() {}

  /**
   * One of its styles.
   *
   * @param style what the name of the file ends with
   */
  static InputStream of(String style) {
    try (InputStream file = PrintFont.class.getResourceAsStream(FILES + style + ".ttf")) {
      byte[] font = Objects.requireNonNull(file, style).readAllBytes();
      int tables = ByteBuffer.wrap(font).getShort(TABLES);
      for (int at = FIRST; at < FIRST + tables * EACH; at += EACH) {
        hide(font, at);
      }
      return new ByteArrayInputStream(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table with a name that nobody knows is left alone. */
  private static void hide(byte[] font, int at) {
    byte[] name = new byte[SUBSTITUTIONS.length];
    System.arraycopy(font, at, name, 0, name.length);
    if (Arrays.equals(name, SUBSTITUTIONS)) {
      font[at] = 'x';
    }
  }
}
