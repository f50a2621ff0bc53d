package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Evidence;

class SheetTextTest {
  @Test
  void isCutWhereItIsLongerThanACellCanBe() {
    assertThat(SheetText.of("a".repeat(32_767))).isEqualTo("a".repeat(32_767));
    assertThat(SheetText.of("a".repeat(32_768))).isEqualTo("a".repeat(32_766) + "…");
  }

  @Test
  void isNotCutInTheMiddleOfACharacter() {
    String rocket = "\uD83D\uDE80";

    assertThat(SheetText.of("a".repeat(32_765) + rocket + "aa"))
        .isEqualTo("a".repeat(32_765) + "…");
  }

  @Test
  void tellsEachSourceOnALineAsItWasGiven() {
    assertThat(
            SheetText.lines(
                List.of(
                    new Evidence("a|b\\c", "https://example.org/?q=a|b"),
                    new Evidence("Protokoll", null))))
        .isEqualTo("a|b\\c https://example.org/?q=a|b\nProtokoll");
  }
}
