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
      new Status("DEGRADED", "writes go on, publishing waits for Kafka");

  private final Outlet outlet;
  private final Guard guard;

  PublishingHealth(Outlet outlet, Guard guard) {
    this.outlet = outlet;
    this.guard = guard;
  }

  @Override
  public Health health() {
    String problem = outlet.problem();
    Health.Builder health =
        problem == null ? Health.up() : Health.status(DEGRADED).withDetail("kafka", problem);
    return health.withDetail("differences", guard.differences()).build();
  }
}
