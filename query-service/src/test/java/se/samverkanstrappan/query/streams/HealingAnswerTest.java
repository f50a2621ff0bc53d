package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an answer of the book, by which records may be settled for ever. */
class HealingAnswerTest {
  @Test
  void tellsHowManyEventsWerePublishedOrThatThereIsNoSuchStream() {
    assertThat(HealingByCommandService.published(200, "{\"published\": 3}")).hasValue(3);
    assertThat(HealingByCommandService.published(200, "{\"published\": 0}")).hasValue(0);
    assertThat(HealingByCommandService.published(404, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "{}", "{\"published\": \"0\"}", "{\"published\": -1}", "0", "null"})
  void takesNothingElseForAnAnswerThatThereIsNothing(String body) {
    assertThatThrownBy(() -> HealingByCommandService.published(200, body))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> HealingByCommandService.published(503, body))
        .isInstanceOf(IllegalStateException.class);
  }
}
