package se.samverkanstrappan.query.streams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import se.samverkanstrappan.query.store.ActiveGeneration;

/**
 * Whether what is read keeps up with what is logged. Reads go on without Kafka, so its absence is
 * told but takes nothing out of service; without any generation to serve there is nothing to read.
 */
final class ProjectionHealth implements HealthIndicator {
  private static final Status DEGRADED =
      new Status("DEGRADED", "reads go on with what was known before");

  private final ProjectionRunner runner;
  private final ActiveGeneration active;

  ProjectionHealth(ProjectionRunner runner, ActiveGeneration active) {
    this.runner = runner;
    this.active = active;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.status(status());
    active.known().ifPresent(each -> health.withDetail("serves", each.name()));
    runner.problem().ifPresent(problem -> health.withDetail("problem", problem));
    runner.notTakenAway().ifPresent(what -> health.withDetail("notTakenAway", what));
    runner.notPublished().ifPresent(why -> health.withDetail("notPublished", why));
    runner.notPublishedYet().ifPresent(views -> health.withDetail("viewsToPublish", views));
    runner.projection().ifPresent(projection -> describe(projection, health));
    return health.build();
  }

  /** Whether reads go on with what was known before. */
  boolean degraded() {
    return status().equals(DEGRADED);
  }

  private Status status() {
    if (active.known().isEmpty()) {
      return Status.OUT_OF_SERVICE;
    }
    boolean runs =
        runner.problem().isEmpty()
            && runner.projection().filter(projection -> keepsUp(projection)).isPresent();
    return runs ? Status.UP : DEGRADED;
  }

  /** Whether it runs without dying over and over, and what is served is not a later one. */
  private boolean keepsUp(RunningProjection projection) {
    return !projection.ended()
        && projection.refusal().isEmpty()
        && !projection.counts.threadDiedLately()
        && active.known().filter(each -> each.compareTo(projection.generation()) > 0).isEmpty();
  }

  private static void describe(RunningProjection projection, Health.Builder health) {
    health
        .withDetail("makes", projection.generation().name())
        .withDetail("streams", projection.state().name())
        .withDetail("pending", projection.counts.pending.get())
        .withDetail("gaps", projection.counts.gaps.sum())
        .withDetail("conflicts", projection.counts.conflicts.sum())
        .withDetail("deadLetters", projection.counts.deadLetters())
        .withDetail("notWorkedOut", projection.counts.notWorkedOut.sum())
        .withDetail("deadThreads", projection.counts.deadThreads.sum());
    projection.refusal().ifPresent(refusal -> health.withDetail("refusedByStore", refusal));
  }
}
