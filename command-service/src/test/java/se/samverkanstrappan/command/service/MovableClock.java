package se.samverkanstrappan.command.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service's clock, which a test may put forward; not found by scanning, but named. */
final class MovableClock {
  static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  @Bean
  @Primary
  Clock serviceClock() {
    return at(ZoneId.of("Europe/Stockholm"));
  }

  private static Clock at(ZoneId zone) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return at(other);
      }

      @Override
      public Instant instant() {
        return Instant.now().plus(AHEAD.get());
      }
    };
  }
}
