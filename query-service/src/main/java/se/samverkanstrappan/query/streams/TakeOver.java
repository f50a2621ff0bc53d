package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.Generation;

/**
 * Decides when the generation that is made is served: as soon as it is complete where nothing is
 * served, and in place of a lower one when it has been complete for a while, or, where it is of
 * another epoch, when all of that is published. A higher one stays: another instance, newer than
 * this, made it.
 */
final class TakeOver {
  private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

  /** A log may still be being published while all of it is read: only a lasting end is the end. */
  private static final Duration SETTLED_BEFORE_TAKE_OVER = Duration.ofSeconds(10);

  /** The sinks look less often than the stream commits: one look may be too early. */
  private static final int LOOKS_BEFORE = 2;

  private final ActiveGeneration active;
  private final Published published;
  private Map<TopicPartition, Long> endsBefore = Map.of();
  private long settledSinceNanos;
  private int settledLooks;

  TakeOver(ActiveGeneration active, Published published) {
    this.active = active;
    this.published = published;
  }

  /** Begins anew, for another projection or because nothing is waited for. */
  void reset() {
    endsBefore = Map.of();
    settledLooks = 0;
  }

  void look(Cluster cluster, RunningProjection current) {
    Generation made = current.generation();
    Optional<Generation> served = active.refresh();
    if (served.filter(each -> each.compareTo(made) >= 0).isPresent()) {
      reset();
      return;
    }
    boolean otherEpoch = served.filter(each -> each.epoch() != made.epoch()).isPresent();
    if (otherEpoch && !published.whole(made.epoch())) {
      // Where publishing stands still half-way, the log has an end that lasts and is not the end.
      reset();
      return;
    }
    look(settled(cluster, current));
    if (served.isEmpty() ? settledLooks >= LOOKS_BEFORE : mayReplace(served.get(), made)) {
      LOG.atInfo().setMessage("generation takes over").addKeyValue("generation", made.name()).log();
      active.activate(made);
      reset();
    }
  }

  private void look(boolean settled) {
    if (!settled) {
      settledLooks = 0;
    } else if (settledLooks++ == 0) {
      settledSinceNanos = System.nanoTime();
    }
  }

  /** Whether all that was there at the look before is read, worked out and in the store. */
  private boolean settled(Cluster cluster, RunningProjection current) {
    Generation made = current.generation();
    Map<TopicPartition, Long> ends = endsBefore;
    endsBefore = cluster.ends(made.epoch());
    return !ends.isEmpty()
        && current.settled()
        && cluster.hasRead(StreamsProperties.applicationId(made), ends);
  }

  /**
   * Collaborations are never removed, so one with fewer is not complete; in another epoch the book
   * may have been put back to when there were fewer, but not to when there was nothing.
   */
  private boolean mayReplace(Generation served, Generation made) {
    if (served.epoch() != made.epoch()) {
      return settledLooks >= LOOKS_BEFORE && endsBefore.values().stream().anyMatch(end -> end > 0);
    }
    return settledLooks > 0
        && System.nanoTime() - settledSinceNanos >= SETTLED_BEFORE_TAKE_OVER.toNanos()
        && active.collaborations(made) >= active.collaborations(served);
  }
}
