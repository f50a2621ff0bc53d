package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Evidence;

class SourceLinesTest {
  @Test
  void tellsEachSourceOnALineAsItWasGiven() {
    assertThat(
            SourceLines.of(
                List.of(
                    new Evidence("a|b\\c", "https://example.org/?q=a|b"),
                    new Evidence("Protokoll", null))))
        .isEqualTo("a|b\\c https://example.org/?q=a|b\nProtokoll");
  }
}
