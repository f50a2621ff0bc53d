package se.samverkanstrappan.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void keepsWhatPeopleWrite() {
    String text = "Åäö, <script>; \\ & \"x\" – 👩‍👩‍👧 مرحبا 🏳️‍🌈";

    assertThat(PlainText.of(text)).isEqualTo(text);
  }

  @Test
  void isInOneLine() {
    assertThat(PlainText.of(" a\r\n\tb\u2028c\u0085\u0001d \n")).isEqualTo("a b c d");
  }

  @Test
  void cannotTurnTheDirection() {
    assertThat(PlainText.of("a\u202Eb\u2066c\u200Fd\u061C")).isEqualTo("abcd");
  }

  @Test
  void leavesOutWhatIsNoCharacter() {
    assertThat(PlainText.of("a\uD83Db\uDE00c\uFFFEd\uFDD0e" + Character.toString(0x1FFFF)))
        .isEqualTo("abcde");
  }
}
