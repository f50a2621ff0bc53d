package se.samverkanstrappan.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46", "-1", "@sum", "\tx", "\rx", "'=1", "''@x"})
  void beginsWithOneMoreApostropheWhereItWouldBeAFormula(String text) {
    assertThat(InertText.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Möte", "1", "'s", " =1", "a=b"})
  void isLeftAloneWhereItWouldBeNone(String text) {
    assertThat(InertText.of(text)).isEqualTo(text);
  }
}
