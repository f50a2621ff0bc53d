package se.samverkanstrappan.query.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Kept;
import se.samverkanstrappan.query.store.OldGenerations;

/**
 * Takes away what outdated generations and other epochs left behind once a generation is served:
 * collections, topics, state on disk, dead letters, views. What is there to be taken away is found
 * by name and not remembered, so wherever this was cut off, and on an instance that was down
 * meanwhile, it is done again from the beginning. No part waits for another that cannot be done,
 * and nobody waits for this.
 */
final class OldEpochs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OldEpochs.class);

  /** Reads that began with what was served before may end; other instances may take over too. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
  private static final int FIRST_EPOCH = 1;

  private final OldGenerations store;
  private final OldState state;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("old-epochs").daemon().factory());
  private final List<Part> left = new ArrayList<>();
  private @Nullable Future<?> working;
  private @Nullable Kept seen;
  private volatile @Nullable String problem;
  private volatile long notBefore;
  private List<?> lastTaken = List.of();
  private Map<TopicPartition, Long> viewEnds = Map.of();
  private @Nullable Generation viewEndsOf;
  private volatile Instant servedSince = Instant.EPOCH;

  OldEpochs(OldGenerations store, Path stateDir) {
    this.store = store;
    this.state = new OldState(stateDir);
  }

  /**
   * One thing to be taken away.
   *
   * @param ofGenerations whether there may be more of it when a generation is given up
   * @param step does what can be done now, and says whether all of it is done
   */
  private record Part(String name, boolean ofGenerations, BooleanSupplier step) {
    static Part ofGenerations(String name, BooleanSupplier step) {
      return new Part(name, true, step);
    }

    static Part ofEpochs(String name, BooleanSupplier step) {
      return new Part(name, false, step);
    }
  }

  /** What could not be taken away when it was last tried, if anything. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Does what can be done now for a generation that is made here, and served since a time. */
  void look(Cluster cluster, Kept kept, Instant since) {
    servedSince = since;
    if (working != null && !working.isDone()) {
      return;
    }
    if (!kept.equals(seen)) {
      begin(cluster, kept);
    }
    if (!left.isEmpty() && System.nanoTime() - notBefore >= 0) {
      working = worker.submit(this::work);
    }
  }

  private void begin(Cluster cluster, Kept kept) {
    Generation served = kept.served();
    boolean changedHere = seen != null && !seen.served().equals(served);
    boolean anotherEpoch = seen == null || seen.served().epoch() != served.epoch();
    seen = kept;
    left.removeIf(part -> part.ofGenerations() || anotherEpoch);
    left.add(Part.ofGenerations("generations in the store", () -> droppedOthers(cluster, kept)));
    left.add(Part.ofGenerations("topics", () -> nothingIn(cluster.deleteOutdated(kept))));
    left.add(Part.ofGenerations("state on disk", () -> nothingIn(state.delete(kept))));
    if (served.epoch() > FIRST_EPOCH && anotherEpoch) {
      left.add(Part.ofEpochs("dead letters", cluster.deadLettersBefore(served)::look));
      ViewSweep sweep = cluster.sweep(served);
      left.add(Part.ofEpochs("views", () -> swept(cluster, sweep, served, changedHere)));
    }
    wait(GRACE);
  }

  private void work() {
    String failed = null;
    wait(PAUSE);
    for (Part part : List.copyOf(left)) {
      try {
        if (part.step().getAsBoolean()) {
          left.remove(part);
        }
      } catch (RuntimeException e) {
        failed = part.name() + ": " + e.getMessage();
        problem = failed;
        LOG.atWarn()
            .setMessage("what is outdated is not taken away just now")
            .addKeyValue("what", part.name())
            .setCause(e)
            .log();
        wait(AFTER_FAILURE);
      }
    }
    problem = failed;
    Kept kept = seen;
    if (left.isEmpty() && kept != null) {
      LOG.atInfo()
          .setMessage("nothing outdated is left")
          .addKeyValue("serves", kept.served().name())
          .log();
    }
  }

  /**
   * Whether nothing was found. What was taken away may come back: somebody who has not noticed yet
   * still writes it, or is still in a group. So it is looked for until a pass finds nothing.
   */
  private boolean nothingIn(List<?> taken) {
    if (taken.isEmpty()) {
      return true;
    }
    if (taken.equals(lastTaken)) {
      wait(AFTER_FAILURE);
    } else {
      LOG.atInfo().setMessage("what is outdated is taken away").addKeyValue("what", taken).log();
    }
    lastTaken = taken;
    return false;
  }

  /** Not while another epoch begins on Kafka: a generation of that is being made. */
  private boolean droppedOthers(Cluster cluster, Kept kept) {
    return cluster.published().filter(log -> log.epoch() == kept.served().epoch()).isPresent()
        && nothingIn(store.dropOthers(kept));
  }

  /**
   * Where another instance has swept, that is believed by one that has made nothing else since it
   * started; one that has may have told views of an earlier epoch after that.
   */
  private boolean swept(Cluster cluster, ViewSweep sweep, Generation served, boolean changedHere) {
    if (!changedHere && store.swept(served)) {
      cluster.takeBackSweepSettings();
      return true;
    }
    // What is buried before it is told anew would be gone to others for a while.
    if (!cluster.hasPublished(served, servedSince, viewEnds(cluster, served)) || !sweep.look()) {
      wait(sweep.pause());
      return false;
    }
    store.writeSwept(served);
    return true;
  }

  /** Where they ended at the first look: afterwards they go on and on. */
  private Map<TopicPartition, Long> viewEnds(Cluster cluster, Generation served) {
    if (viewEnds.isEmpty() || !served.equals(viewEndsOf)) {
      viewEnds = cluster.viewEnds(served);
      viewEndsOf = served;
    }
    return viewEnds;
  }

  private void wait(Duration pause) {
    notBefore = System.nanoTime() + pause.toNanos();
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      boolean unused = worker.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
