package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.query.collaboration.CollaborationView;

/** What Kafka would refuse is not told, and stops nothing else. */
class TooLargeViewTest {
  private static final Duration ROUND = Duration.ofMillis(150);

  @TempDir private Path folder;

  @Test
  void goesOnWithTheOthersWhereOneIsTooLarge() {
    try (TopologyDriver driver = new TopologyDriver(folder, Recorded.AT)) {
      driver.send(
          Recorded.event(
              "large",
              1,
              Recorded.opened("x".repeat(StreamsProperties.MAX_MESSAGE_BYTES - 8 * 1024))));
      driver.send(Recorded.event("large", 2, Recorded.joined("region-12")));
      driver.send(Recorded.event("small", 1, Recorded.opened("Small")));
      driver.passTime(ROUND);
      driver.passTime(ROUND);

      assertThat(driver.collaborations())
          .extracting(CollaborationView::id)
          .containsExactly("small");
      assertThat(driver.placements()).isEmpty();
      assertThat(driver.counts.notWorkedOut.sum()).isEqualTo(1);
    }
  }
}
