package se.samverkanstrappan.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
