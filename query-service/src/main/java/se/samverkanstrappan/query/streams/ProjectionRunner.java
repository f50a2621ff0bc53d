package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.OldGenerations;
import se.samverkanstrappan.query.store.SinkFactory;
import se.samverkanstrappan.query.store.StoreUnavailable;

/**
 * Looks again and again which log Kafka has and what the store holds, and makes the projection run
 * that belongs to both. So nothing has to be there when the service starts, and whatever is
 * replaced meanwhile is noticed.
 */
final class ProjectionRunner implements SmartLifecycle, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final long LOOK_MILLIS = 500;

  private final KafkaSettings kafka;
  private final StreamsSettings streams;
  private final int generation;
  private final SinkFactory sinkFactory;
  private final ActiveGeneration active;
  private final Healing healing;
  private final TakeOver takeOver;
  private final OldEpochs oldEpochs;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable RunningProjection running;
  private volatile @Nullable String problem = "not looked yet";
  private @Nullable Cluster cluster;

  ProjectionRunner(
      KafkaSettings kafka,
      StreamsSettings streams,
      GenerationSettings generation,
      SinkFactory sinkFactory,
      ActiveGeneration active,
      Healing healing,
      Published published,
      OldGenerations oldGenerations) {
    this.kafka = kafka;
    this.streams = streams;
    this.generation = generation.generation();
    this.sinkFactory = sinkFactory;
    this.active = active;
    this.healing = healing;
    this.takeOver = new TakeOver(active, published);
    this.oldEpochs = new OldEpochs(oldGenerations, streams.stateDir());
  }

  /** What keeps the projection from being looked after, if anything. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether another generation is being made than the one that is served. */
  boolean rebuilds() {
    RunningProjection making = running;
    return making != null && active.known().filter(making.generation()::equals).isEmpty();
  }

  /** What of earlier epochs could not be taken away, if anything. */
  Optional<String> notTakenAway() {
    return oldEpochs.problem();
  }

  Optional<RunningProjection> projection() {
    return Optional.ofNullable(running);
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("projection-runner").daemon().start(this);
  }

  @Override
  public boolean isRunning() {
    return thread != null && thread.isAlive();
  }

  @Override
  public void stop() {
    stop.countDown();
    Thread runner = thread;
    if (runner == null) {
      return;
    }
    runner.interrupt();
    try {
      runner.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try {
      do {
        lookSafely();
      } while (!stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // The flag would cut closing short.
      boolean interrupted = Thread.interrupted();
      end();
      oldEpochs.close();
      if (cluster != null) {
        cluster.close();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void lookSafely() {
    try {
      // First of all: what is in the store can be read whether Kafka is there or not.
      active.refresh();
      look(cluster());
    } catch (KafkaException e) {
      say("kafka: " + e.getMessage());
    } catch (StoreUnavailable e) {
      say("store: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.atError().setMessage("the projection could not be looked after").setCause(e).log();
      say(e.toString());
    }
  }

  /** Made here and not at start: where Kafka's name is not known yet, it cannot be. */
  private Cluster cluster() {
    if (cluster == null) {
      cluster = new Cluster(kafka);
    }
    return cluster;
  }

  private void look(Cluster cluster) {
    Optional<PublishedLog> log = cluster.published();
    Optional<Generation> wanted = log.map(each -> Generation.of(each.epoch(), generation));
    RunningProjection current = running;
    if (current != null
        && (current.ended()
            || wanted.isEmpty()
            || !current.isMadeOf(log.orElseThrow().cluster(), wanted.get()))) {
      end();
    }
    if (wanted.isPresent()) {
      tend(cluster, log.orElseThrow(), wanted.get());
      say(null);
    } else {
      waitFor(cluster.missingEventTopics());
    }
  }

  /** Nothing is wrong where the write side has not made its topics yet, but nothing moves. */
  private void waitFor(List<String> topics) {
    String now = "kafka: waits for the topics " + String.join(", ", topics);
    if (!now.equals(problem)) {
      LOG.atInfo()
          .setMessage("the projection waits for event topics")
          .addKeyValue("missing", topics)
          .log();
    }
    problem = now;
  }

  private void tend(Cluster cluster, PublishedLog log, Generation wanted) {
    RunningProjection current = running;
    if (current == null) {
      cluster.createTopics();
      LOG.atInfo()
          .setMessage("projection starts")
          .addKeyValue("cluster", log.cluster())
          .addKeyValue("generation", wanted.name())
          .log();
      current = new RunningProjection(log.cluster(), wanted, kafka, streams, sinkFactory, healing);
      running = current;
      takeOver.reset();
    }
    current.tendSinks(kafka.connection(), InstanceName.of(streams.stateDir()));
    takeOver.look(cluster, current);
    active.known().filter(wanted::equals).ifPresent(served -> oldEpochs.look(cluster, served));
  }

  private void end() {
    RunningProjection current = running;
    running = null;
    if (current != null) {
      current.close();
    }
  }

  private void say(@Nullable String now) {
    if (now != null && problem == null) {
      LOG.atWarn().setMessage("the projection stands").addKeyValue("cause", now).log();
    } else if (now == null && problem != null) {
      LOG.info("the projection is looked after");
    }
    problem = now;
  }
}
