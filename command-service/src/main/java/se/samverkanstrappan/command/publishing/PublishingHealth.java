package se.samverkanstrappan.command.publishing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says what publishing waits for.
 *
 * <p>Never DOWN: without Kafka the book still takes everything, and what it took is sent later.
 */
final class PublishingHealth implements HealthIndicator {
  private static final Status DEGRADED =
      new Status("DEGRADED", "writes go on, publishing does not");

  private final Outlet outlet;
  private final Guard guard;
  private final PublishingProcessor processor;

  PublishingHealth(Outlet outlet, Guard guard, PublishingProcessor processor) {
    this.outlet = outlet;
    this.guard = guard;
    this.processor = processor;
  }

  /** Whether what is in the book is not published, for a reason that this instance knows. */
  boolean degraded() {
    return outlet.problem() != null || processor.failure() != null;
  }

  @Override
  public Health health() {
    String problem = outlet.problem();
    String failure = processor.failure();
    Health.Builder health =
        problem == null && failure == null ? Health.up() : Health.status(DEGRADED);
    if (problem != null) {
      health.withDetail("kafka", problem);
    }
    if (failure != null) {
      health.withDetail("processor", failure);
    }
    return health.withDetail("differences", guard.differences()).build();
  }
}
