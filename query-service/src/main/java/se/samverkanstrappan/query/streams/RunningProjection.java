package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.SinkFactory;
import se.samverkanstrappan.query.store.Sinks;

/** A generation being made of the log on one cluster: its stream and its sinks. */
final class RunningProjection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningProjection.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(3);

  private final String cluster;
  private final Generation generation;
  private final SinkFactory sinkFactory;
  private final KafkaStreams streams;
  private final StreamLags lags;
  final StreamCounts counts = new StreamCounts();
  private volatile @Nullable Sinks sinks;
  private volatile boolean failed;

  RunningProjection(
      String cluster,
      Generation generation,
      KafkaSettings kafka,
      StreamsSettings settings,
      SinkFactory sinkFactory,
      Healing healing) {
    this.cluster = cluster;
    this.generation = generation;
    this.sinkFactory = sinkFactory;
    String instance = InstanceName.of(settings.stateDir());
    streams =
        new KafkaStreams(
            ProjectionTopology.build(TopologySettings.of(generation, healing), counts),
            StreamsProperties.of(kafka, settings, generation, cluster, instance));
    lags = new StreamLags(streams::metrics, System::nanoTime);
    streams.setUncaughtExceptionHandler(new ReplaceThread(counts));
    // The register is read before it has begun: nobody is to wait for that, nor for Kafka if it
    // goes.
    Thread.ofPlatform().name("projection-start").daemon().start(this::begin);
  }

  private void begin() {
    try {
      streams.start();
    } catch (RuntimeException e) {
      LOG.atWarn()
          .setMessage("the projection cannot begin")
          .addKeyValue("cause", e.toString())
          .log();
      failed = true;
    }
  }

  Generation generation() {
    return generation;
  }

  KafkaStreams.State state() {
    return streams.state();
  }

  boolean isMadeOf(String otherCluster, Generation otherGeneration) {
    return cluster.equals(otherCluster) && generation.equals(otherGeneration);
  }

  /** Whether the stream has given up and has to be made anew. */
  boolean ended() {
    return failed
        || switch (streams.state()) {
          case ERROR, PENDING_ERROR, NOT_RUNNING, PENDING_SHUTDOWN -> true;
          case CREATED, REBALANCING, RUNNING -> false;
        };
  }

  /** Sees to it that the sinks run, and fill the store that is there now from the beginning. */
  void tendSinks(Map<String, Object> connection, String instance) {
    if (sinks != null && (sinks.broken() || sinks.storeReplaced())) {
      sinks.close();
      sinks = null;
    }
    if (sinks == null) {
      sinks = sinkFactory.start(connection, generation, cluster, instance);
    }
  }

  /** What the store refuses to take, if anything. */
  Optional<String> refusal() {
    Sinks filling = sinks;
    return filling == null ? Optional.empty() : filling.refusal();
  }

  /** How far this instance's part of the stream and the sinks are behind. */
  ProjectionLag lag() {
    return new ProjectionLag(generation, lags, sinks);
  }

  /** Whether nothing is left to be worked out by this instance, as far as it has read. */
  boolean idle() {
    return streams.state() == KafkaStreams.State.RUNNING && counts.pending.get() == 0;
  }

  /** Whether all before the given ends is in the store, whichever instance put it there. */
  boolean stored(Map<TopicPartition, Long> ends) {
    Sinks filling = sinks;
    return filling != null && !filling.storeReplaced() && filling.storeHolds(ends);
  }

  /** Does something while this instance shows nothing more of it. */
  <T> T whileHeld(Supplier<T> work) {
    Sinks filling = sinks;
    return filling == null ? work.get() : filling.whileHeld(work);
  }

  @Override
  public void close() {
    Thread closing =
        Thread.ofVirtual()
            .start(
                () ->
                    streams.close(
                        CloseOptions.timeout(CLOSE_PATIENCE)
                            .withGroupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.LEAVE_GROUP)));
    if (sinks != null) {
      sinks.close();
    }
    try {
      closing.join(CLOSE_PATIENCE.plusMillis(500));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
