package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Sinks;

/** Finds out by looking again and again whether all of the log is worked out and in the store. */
final class Settling {
  /** Where the events ended at the look before. */
  private Map<TopicPartition, Long> eventEnds = Map.of();

  /** Where events and views ended when the events before had been worked out; else nothing. */
  private Map<TopicPartition, Long> workedOutEnds = Map.of();

  private long settledSinceNanos;
  private int settledLooks;

  /** Begins anew, for another projection or because nothing is waited for. */
  void reset() {
    eventEnds = Map.of();
    workedOutEnds = Map.of();
    settledLooks = 0;
  }

  void look(Cluster cluster, RunningProjection current) {
    if (!settled(cluster, current)) {
      settledLooks = 0;
    } else if (settledLooks++ == 0) {
      settledSinceNanos = System.nanoTime();
    }
  }

  /** Whether it was so at the last look. */
  boolean isSettled() {
    return settledLooks > 0;
  }

  /** Whether it was so at all looks for a while. */
  boolean isSettledFor(Duration time) {
    return isSettled() && System.nanoTime() - settledSinceNanos >= time.toNanos();
  }

  /** Whether there is anything in the log. */
  boolean anythingLogged() {
    return eventEnds.values().stream().anyMatch(end -> end > 0);
  }

  /**
   * Whether all events that were there two looks ago are read, worked out and in the store. That is
   * judged by what all instances share, for each has only a part of it: in the order in which an
   * event goes its way, so that none can be where it was looked already.
   */
  private boolean settled(Cluster cluster, RunningProjection current) {
    boolean stored = !workedOutEnds.isEmpty() && current.stored(workedOutEnds);
    workedOutEnds = workedOut(cluster, current) ? allEnds(cluster, current) : Map.of();
    eventEnds = cluster.ends(current.generation().epoch());
    return stored;
  }

  private boolean workedOut(Cluster cluster, RunningProjection current) {
    Generation made = current.generation();
    return !eventEnds.isEmpty()
        && current.idle()
        && cluster.hasRead(made.application(), eventEnds)
        && cluster.hasNoPendingWork(made);
  }

  private Map<TopicPartition, Long> allEnds(Cluster cluster, RunningProjection current) {
    Map<TopicPartition, Long> ends =
        new HashMap<>(cluster.ends(Sinks.viewTopics(current.generation())));
    ends.putAll(eventEnds);
    return ends;
  }
}
