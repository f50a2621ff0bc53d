package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Sinks;

/**
 * Decides when the generation that is made is served: as soon as it is complete where nothing is
 * served, and in place of a lower one when it has been complete for a while, or, where it is of
 * another epoch, when the book is at this epoch and all of it is published. A higher one of the
 * same epoch stays: another instance, newer than this, made it. One of a higher epoch does not: it
 * was made of a book that has been put back since, with a Kafka that began anew.
 */
final class TakeOver {
  private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

  /** A log may still be being published while all of it is read: only a lasting end is the end. */
  private static final Duration SETTLED_BEFORE_TAKE_OVER = Duration.ofSeconds(10);

  private final ActiveGeneration active;
  private final Published published;

  /** Where the events ended at the look before. */
  private Map<TopicPartition, Long> eventEnds = Map.of();

  /** Where events and views ended when the events before had been worked out; else nothing. */
  private Map<TopicPartition, Long> workedOutEnds = Map.of();

  private long settledSinceNanos;
  private int settledLooks;

  TakeOver(ActiveGeneration active, Published published) {
    this.active = active;
    this.published = published;
  }

  /** Begins anew, for another projection or because nothing is waited for. */
  void reset() {
    eventEnds = Map.of();
    workedOutEnds = Map.of();
    settledLooks = 0;
  }

  void look(Cluster cluster, RunningProjection current) {
    Generation made = current.generation();
    Optional<Generation> served = active.refresh();
    boolean otherEpoch = served.filter(each -> each.epoch() != made.epoch()).isPresent();
    if (!otherEpoch && served.filter(each -> each.compareTo(made) >= 0).isPresent()) {
      reset();
      return;
    }
    if (otherEpoch && !published.whole(made.epoch())) {
      // Where publishing stands still half-way, the log has an end that lasts and is not the end.
      reset();
      return;
    }
    look(settled(cluster, current));
    if (served.isEmpty() ? settledLooks > 0 : mayReplace(served.get(), made)) {
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

  /**
   * Whether all events that were there two looks ago are read, worked out and in the store. That is
   * judged by what all instances share, for each has only a part of it: in the order in which an
   * event goes its way, so that none can be where it was looked already.
   */
  private boolean settled(Cluster cluster, RunningProjection current) {
    boolean stored = !workedOutEnds.isEmpty() && current.stored(workedOutEnds);
    workedOutEnds = workedOut(cluster, current) ? allEnds(cluster) : Map.of();
    eventEnds = cluster.ends(current.generation().epoch());
    return stored;
  }

  private boolean workedOut(Cluster cluster, RunningProjection current) {
    Generation made = current.generation();
    return !eventEnds.isEmpty()
        && current.idle()
        && cluster.hasRead(StreamsProperties.applicationId(made), eventEnds)
        && cluster.hasNoPendingWork(made);
  }

  private Map<TopicPartition, Long> allEnds(Cluster cluster) {
    Map<TopicPartition, Long> ends = new HashMap<>(cluster.ends(Sinks.viewTopics()));
    ends.putAll(eventEnds);
    return ends;
  }

  /**
   * Collaborations are never removed, so one with fewer is not complete; in another epoch the book
   * may have been put back to when there were fewer, but not to when there was nothing.
   */
  private boolean mayReplace(Generation served, Generation made) {
    if (served.epoch() != made.epoch()) {
      return settledLooks > 0 && eventEnds.values().stream().anyMatch(end -> end > 0);
    }
    return settledLooks > 0
        && System.nanoTime() - settledSinceNanos >= SETTLED_BEFORE_TAKE_OVER.toNanos()
        && active.collaborations(made) >= active.collaborations(served);
  }
}
