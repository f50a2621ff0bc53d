package se.samverkanstrappan.command.publishing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;

/** How far Kafka is behind the book, as numbers to be watched. */
final class PublishingMetrics implements MeterBinder {
  private static final String PREFIX = "samverkanstrappan.publishing.";

  private final Backlog backlog;
  private final Guard guard;
  private final PublishingHealth health;

  PublishingMetrics(Backlog backlog, Guard guard, PublishingHealth health) {
    this.backlog = backlog;
    this.guard = guard;
    this.health = health;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(PREFIX + "waiting", backlog, Backlog::events)
        .description("Events that stand in the book and are not on Kafka yet, 10 000 at most")
        .register(registry);
    TimeGauge.builder(PREFIX + "lag", backlog, TimeUnit.MILLISECONDS, Backlog::millis)
        .description("How long the oldest of them has waited")
        .register(registry);
    Gauge.builder(PREFIX + "degraded", health, it -> it.degraded() ? 1 : 0)
        .description("1 where this instance cannot publish though it should")
        .register(registry);
    FunctionCounter.builder(PREFIX + "differences", guard, Guard::differences)
        .description("How often the book and Kafka did not count the same")
        .register(registry);
  }
}
