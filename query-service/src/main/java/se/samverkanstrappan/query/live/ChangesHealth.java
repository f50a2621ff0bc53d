package se.samverkanstrappan.query.live;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether changes are told as they happen; where they are not, reads go on all the same. */
final class ChangesHealth implements HealthIndicator {
  private static final Status DEGRADED = new Status("DEGRADED", "changes are not told just now");

  private final Hub hub;
  private final Ring ring;

  ChangesHealth(Hub hub, Ring ring) {
    this.hub = hub;
    this.ring = ring;
  }

  @Override
  public Health health() {
    boolean told = ring.isOpen() && hub.isRunning() && hub.problem().isEmpty();
    Health.Builder health =
        Health.status(told ? Status.UP : DEGRADED)
            .withDetail("open", ring.isOpen())
            .withDetail("running", hub.isRunning());
    hub.problem().ifPresent(problem -> health.withDetail("problem", problem));
    return health.build();
  }
}
