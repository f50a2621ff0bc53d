package se.samverkanstrappan.query.streams;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.SinkFactory;

/** The projections of all generations that this instance works on. */
final class RunningProjections {
  private static final Logger LOG = LoggerFactory.getLogger(RunningProjections.class);

  private final KafkaSettings kafka;
  private final StreamsSettings streams;
  private final SinkFactory sinkFactory;
  private final Healing healing;
  private final Map<Generation, RunningProjection> running = new LinkedHashMap<>();

  RunningProjections(
      KafkaSettings kafka, StreamsSettings streams, SinkFactory sinkFactory, Healing healing) {
    this.kafka = kafka;
    this.streams = streams;
    this.sinkFactory = sinkFactory;
    this.healing = healing;
  }

  /** The one of a generation; null where that is not worked on, or is none. */
  @Nullable RunningProjection get(@Nullable Generation generation) {
    return generation == null ? null : running.get(generation);
  }

  /** Sees to it that a generation is worked on, and says whether that only begins now. */
  boolean tend(Cluster cluster, PublishedLog log, Generation wanted) {
    RunningProjection present = running.get(wanted);
    RunningProjection current = present == null ? begin(cluster, log, wanted) : present;
    current.tendSinks(kafka.connection(), InstanceName.of(streams.stateDir()));
    return present == null;
  }

  private RunningProjection begin(Cluster cluster, PublishedLog log, Generation wanted) {
    cluster.createTopics(wanted);
    LOG.atInfo()
        .setMessage("projection starts")
        .addKeyValue("cluster", log.cluster())
        .addKeyValue("generation", wanted.name())
        .log();
    var begun = new RunningProjection(log.cluster(), wanted, kafka, streams, sinkFactory, healing);
    running.put(wanted, begun);
    return begun;
  }

  /** Ends what has ended by itself, belongs to another Kafka, or is wanted no more. */
  void endOutworn(PublishedLog log, Set<Generation> wanted) {
    end(
        running.entrySet().stream()
            .filter(
                each ->
                    each.getValue().ended()
                        || !each.getValue().isMadeOf(log.cluster(), each.getKey())
                        || !wanted.contains(each.getKey()))
            .map(Map.Entry::getKey)
            .toList());
  }

  void endAll() {
    end(List.copyOf(running.keySet()));
  }

  /** All at the same time: each may take seconds. */
  private void end(Collection<Generation> generations) {
    List<Thread> closing =
        generations.stream()
            .map(each -> Objects.requireNonNull(running.remove(each)))
            .map(projection -> Thread.ofVirtual().start(projection::close))
            .toList();
    try {
      for (Thread each : closing) {
        each.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
