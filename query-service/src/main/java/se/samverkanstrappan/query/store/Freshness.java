package se.samverkanstrappan.query.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.bson.Document;

/**
 * How old what was logged is when it can be read, from the book to the store.
 *
 * <p>Only what is {@link Recent} counts.
 */
final class Freshness {
  private static final String RECORDED_AT = "recordedAt";
  private static final Duration[] STEPS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofSeconds(60)
  };

  private final Timer timer;
  private final Clock clock;
  private final Recent recent;

  Freshness(MeterRegistry registry, Clock clock, Recent recent) {
    this.clock = clock;
    this.recent = recent;
    timer =
        Timer.builder("samverkanstrappan.freshness")
            .description("From when an event was recorded to when what it made can be read")
            .serviceLevelObjectives(STEPS)
            .register(registry);
  }

  /** A view of a version that was not shown before was written into the store. */
  void shown(Document view) {
    recordedAt(view)
        .filter(recent::includes)
        .ifPresent(recorded -> timer.record(Duration.between(recorded, clock.instant())));
  }

  /** Whatever stands there must not keep the view from being shown. */
  private static Optional<Instant> recordedAt(Document view) {
    try {
      return view.get(RECORDED_AT) instanceof String time
          ? Optional.of(Instant.parse(time))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
