package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private long now = -5;
  private final Readers readers = new Readers(() -> now);

  @Test
  void nobodyWaitsAtTheStart() {
    assertThat(readers.areWaiting()).isFalse();
  }

  @Test
  void whoAskedLatelyIsWaiting() {
    readers.ask();
    pass(Readers.LATELY.minus(SECOND));
    assertThat(readers.areWaiting()).isTrue();

    pass(SECOND);
    assertThat(readers.areWaiting()).isFalse();
  }

  @Test
  void anEpochIsGivenTimeToBeAskedAbout() {
    readers.raised();
    assertThat(readers.areWaiting()).isTrue();

    pass(Readers.LATELY);
    assertThat(readers.areWaiting()).isFalse();
  }

  @Test
  void nobodyIsWaitedForForEver() {
    readers.raised();
    pass(Readers.LONGEST.minus(SECOND));
    readers.ask();
    assertThat(readers.areWaiting()).isTrue();

    pass(SECOND);
    readers.ask();
    assertThat(readers.areWaiting()).isFalse();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
