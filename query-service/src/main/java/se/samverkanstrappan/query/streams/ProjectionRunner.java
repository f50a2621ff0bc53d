package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.ActiveGeneration.Activation;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.OldGenerations;
import se.samverkanstrappan.query.store.RebuildRequest;
import se.samverkanstrappan.query.store.Rebuilds;
import se.samverkanstrappan.query.store.SinkFactory;
import se.samverkanstrappan.query.store.StoreUnavailable;
import se.samverkanstrappan.query.streams.Plan.Known;

/**
 * Looks again and again which log Kafka has, what the store holds and what is asked for, and makes
 * the projections run that belong to all three. So nothing has to be there when the service starts,
 * and whatever is replaced meanwhile is noticed.
 */
final class ProjectionRunner implements SmartLifecycle, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final long LOOK_MILLIS = 500;
  private static final Duration BEFORE_PUBLISHING = Duration.ofSeconds(2);
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(30);

  private final KafkaSettings kafka;
  private final StreamsSettings streams;
  private final GenerationSettings generation;
  private final ActiveGeneration active;
  private final TakeOver takeOver;
  private final Rebuilds rebuilds;
  private final RequestedRebuild requested;
  private final OldEpochs oldEpochs;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;
  private final RunningProjections running;
  private volatile @Nullable RunningProjection main;
  private volatile @Nullable ViewPublication publication;
  private volatile @Nullable String notPublished;
  private volatile @Nullable String problem = "not looked yet";
  private @Nullable Cluster cluster;
  private Optional<Generation> noted = Optional.empty();
  private long notedAt;

  ProjectionRunner(
      KafkaSettings kafka,
      StreamsSettings streams,
      GenerationSettings generation,
      SinkFactory sinkFactory,
      ActiveGeneration active,
      Healing healing,
      Published published,
      OldGenerations oldGenerations,
      Rebuilds rebuilds) {
    this.kafka = kafka;
    this.streams = streams;
    this.generation = generation;
    this.active = active;
    this.running = new RunningProjections(kafka, streams, sinkFactory, healing);
    this.takeOver = new TakeOver(active, published);
    this.rebuilds = rebuilds;
    this.requested = new RequestedRebuild(active, rebuilds);
    this.oldEpochs = new OldEpochs(oldGenerations, streams.stateDir());
  }

  /** What keeps the projection from being looked after, if anything. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether what is served is not fed while another generation is made. */
  boolean rebuilds() {
    RunningProjection making = main;
    return making != null && active.known().filter(making.generation()::equals).isEmpty();
  }

  /** What is outdated and could not be taken away, if anything. */
  Optional<String> notTakenAway() {
    return oldEpochs.problem();
  }

  /** Why others are not told what is served, if they are not. */
  Optional<String> notPublished() {
    return Optional.ofNullable(notPublished);
  }

  /** About how many views others have not heard of yet. */
  OptionalLong notPublishedYet() {
    ViewPublication present = publication;
    return present == null ? OptionalLong.empty() : OptionalLong.of(present.lag());
  }

  /** The one that is served, or where none is that this version can feed, the one being made. */
  Optional<RunningProjection> projection() {
    return Optional.ofNullable(main);
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
      requested.close();
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
      // First of all: what is in the store can be read whether Kafka is there or not. The request
      // before what is served: one that was carried out in between is not to be found going on.
      Optional<RebuildRequest> request = rebuilds.last();
      Optional<Activation> activation = active.refresh();
      look(cluster(), request, activation);
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

  private void look(
      Cluster cluster, Optional<RebuildRequest> request, Optional<Activation> activation) {
    Optional<PublishedLog> log = cluster.published();
    if (log.isEmpty()) {
      end();
      waitFor(cluster.missingEventTopics());
      return;
    }
    Known known =
        new Known(
            log.get().epoch(),
            generation.generation(),
            activation.map(Activation::served),
            activation.map(Activation::before),
            request,
            rebuilds.numbers().asked(Generation.of(log.get().epoch(), 0)));
    noteNumbers(cluster, known);
    Plan plan = Plan.of(known, Instant.now());
    running.endOutworn(log.get(), plan.all());
    for (Generation each : plan.all()) {
      if (running.tend(cluster, log.get(), each)) {
        takeOver.reset();
      }
    }
    main = running.get(plan.served() == null ? plan.made() : plan.served());
    publish(plan.served() == null ? Optional.empty() : activation);
    goOn(cluster, known, plan);
    Instant since = activation.map(Activation::since).orElse(Instant.EPOCH);
    plan.kept(known, generation.keepPrevious(), Instant.now())
        .ifPresent(kept -> oldEpochs.look(cluster, kept, since));
    say(null);
  }

  /** What Kafka still knows is not made again as something else, whatever the store forgot. */
  private void noteNumbers(Cluster cluster, Known known) {
    boolean lately = System.nanoTime() - notedAt < BETWEEN_NOTES.toNanos();
    if (known.served().isPresent() && known.served().equals(noted) && lately) {
      return;
    }
    cluster.highest(Generation.of(known.epoch(), 0)).ifPresent(rebuilds.numbers()::found);
    noted = known.served();
    notedAt = System.nanoTime();
  }

  private void goOn(Cluster cluster, Known known, Plan plan) {
    RunningProjection served = running.get(plan.served());
    RunningProjection made = running.get(plan.made());
    known
        .served()
        .ifPresent(
            it -> known.request().ifPresent(last -> requested.settle(last, it, known.epoch())));
    if (made == null) {
      takeOver.reset();
      requested.reset();
    } else if (plan.requested() && served != null) {
      takeOver.reset();
      requested.look(cluster, known.request().orElseThrow(), served, made);
    } else {
      requested.reset();
      takeOver.look(cluster, made);
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

  /** Others are told what is served, when those who told what was served before have ended. */
  private void publish(Optional<Activation> activation) {
    ViewPublication present = publication;
    if (present != null && (present.broken() || activation.filter(present::isOf).isEmpty())) {
      notPublished = present.problem().orElse(null);
      present.close();
      publication = null;
    } else if (present != null && present.copies()) {
      notPublished = null;
    }
    Optional<Activation> told =
        activation.filter(it -> Instant.now().isAfter(it.since().plus(BEFORE_PUBLISHING)));
    if (publication == null && told.isPresent()) {
      publication =
          new ViewPublication(
              kafka, told.get(), InstanceName.of(streams.stateDir()), this::isServed);
    }
  }

  private boolean isServed(Activation activation) {
    return active.refresh().filter(activation::equals).isPresent();
  }

  private void end() {
    main = null;
    publish(Optional.empty());
    running.endAll();
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
