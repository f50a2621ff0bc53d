package se.samverkanstrappan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void withoutArgumentsEverythingIsMeasuredInAShortRun() {
    Options options = Options.parse();

    assertThat(options.benchmark()).isEqualTo("all");
    assertThat(options.thorough()).isFalse();
    assertThat(options.number("--events", 50, 1_000)).isEqualTo(50);
  }

  @Test
  void longRunHasOtherSizesUnlessTheyAreGiven() {
    assertThat(Options.parse("--long").number("--events", 50, 1_000)).isEqualTo(1_000);
    assertThat(Options.parse("rebuild", "--long", "--events", "70").number("--events", 50, 1_000))
        .isEqualTo(70);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Options.parse("everything"))
        .hasMessageContaining("no benchmark everything");
    assertThatThrownBy(() -> Options.parse("--fast")).hasMessageContaining("--fast");
    assertThatThrownBy(() -> Options.parse("reads", "--seed"))
        .hasMessageContaining("needs a value");
  }
}
