package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Instant BEGAN = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant NOW = BEGAN.plus(Duration.ofDays(3));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Optional<Instant> servedSince = Optional.of(Instant.EPOCH);
  private final Freshness freshness =
      new Freshness(
          registry, Clock.fixed(NOW, ZoneOffset.UTC), new Recent(BEGAN, () -> servedSince));

  @Test
  void tellsHowOldIsWhatReadersWaitedFor() {
    freshness.shown(recordedAt(NOW.minusSeconds(2)));

    assertThat(times()).isEqualTo(1);
    assertThat(registry.get("samverkanstrappan.freshness").timer().max(TimeUnit.SECONDS))
        .isEqualTo(2);
  }

  @Test
  void tellsNothingOfWhatWasRecordedBeforeTheSinksBegan() {
    freshness.shown(recordedAt(BEGAN));

    assertThat(times()).isZero();
  }

  @Test
  void tellsNothingOfAGenerationThatNobodyReads() {
    servedSince = Optional.empty();

    freshness.shown(recordedAt(NOW.minusSeconds(2)));

    assertThat(times()).isZero();
  }

  @Test
  void tellsNothingOfWhatAGenerationTookBeforeItWasRead() {
    servedSince = Optional.of(NOW.minusSeconds(5));

    freshness.shown(recordedAt(NOW.minusSeconds(6)));
    freshness.shown(recordedAt(NOW.minusSeconds(4)));

    assertThat(times()).isEqualTo(1);
  }

  @Test
  void aViewThatDoesNotSayWhenItWasRecordedIsPassedOver() {
    freshness.shown(new Document("recordedAt", "yesterday"));
    freshness.shown(new Document());

    assertThat(times()).isZero();
  }

  private long times() {
    return registry.get("samverkanstrappan.freshness").timer().count();
  }

  private static Document recordedAt(Instant time) {
    return new Document("recordedAt", time.toString());
  }
}
