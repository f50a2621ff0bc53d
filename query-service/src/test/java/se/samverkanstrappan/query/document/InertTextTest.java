package se.samverkanstrappan.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InertTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46", "-1", "@sum", "\tx", "\rx", "'=1", "''@x"})
  void beginsWithOneMoreApostropheWhereItWouldBeAFormula(String text) {
    assertThat(InertText.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Stöd;=1+1;| Stöd;'=1+1;",
        "a;;'+46;-| a;;''+46;'-",
        "=1;=2| '=1;'=2",
        "a;\"=1;b| a;'\"=1;b"
      })
  void isNoFormulaWhereSemicolonsSeparateCellsEither(String text, String inert) {
    assertThat(InertText.of(text)).isEqualTo(inert);
  }

  @Test
  void isNoFormulaOnALineOfItsOwnEither() {
    assertThat(InertText.of("a\r\n=1+1\n@x\r=2")).isEqualTo("a\r\n'=1+1\n'@x\r'=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Möte", "1", "'s", " =1", "a=b", "a; =b", "a\nb;c"})
  void isLeftAloneWhereItWouldBeNone(String text) {
    assertThat(InertText.of(text)).isEqualTo(text);
  }
}
