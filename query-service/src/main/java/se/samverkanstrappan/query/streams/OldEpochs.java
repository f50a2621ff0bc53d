package se.samverkanstrappan.query.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.OldGenerations;

/**
 * Takes away what other epochs left behind once a generation is served: collections, topics, state
 * on disk, dead letters, views. What is there to be taken away is found by name and not remembered,
 * so wherever this was cut off, and on an instance that was down meanwhile, it is done again from
 * the beginning. No part waits for another that cannot be done, and nobody waits for this.
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
  private @Nullable Generation seen;
  private volatile @Nullable String problem;
  private volatile long notBefore;

  OldEpochs(OldGenerations store, Path stateDir) {
    this.store = store;
    this.state = new OldState(stateDir);
  }

  /**
   * One thing to be taken away.
   *
   * @param step does what can be done now, and says whether all of it is done
   */
  private record Part(String name, BooleanSupplier step) {}

  /** What could not be taken away when it was last tried, if anything. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Does what can be done now for a generation that is served and made here. */
  void look(Cluster cluster, Generation served) {
    if (working != null && !working.isDone()) {
      return;
    }
    if (!served.equals(seen)) {
      begin(cluster, served);
    }
    if (!left.isEmpty() && System.nanoTime() - notBefore >= 0) {
      working = worker.submit(this::work);
    }
  }

  private void begin(Cluster cluster, Generation served) {
    boolean changedHere = seen != null;
    seen = served;
    problem = null;
    left.clear();
    left.add(new Part("generations in the store", () -> droppedOthers(cluster, served)));
    if (served.epoch() > FIRST_EPOCH) {
      left.add(new Part("topics", () -> told(cluster.deleteTopicsBefore(served))));
      left.add(new Part("state on disk", () -> told(state.deleteBefore(served))));
      left.add(new Part("dead letters", cluster.deadLettersBefore(served)::look));
      ViewSweep sweep = cluster.sweep(served);
      left.add(new Part("views", () -> swept(cluster, sweep, served, changedHere)));
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
        LOG.atWarn()
            .setMessage("what earlier epochs left is not taken away just now")
            .addKeyValue("what", part.name())
            .setCause(e)
            .log();
        wait(AFTER_FAILURE);
      }
    }
    problem = failed;
    Generation served = seen;
    if (left.isEmpty() && served != null) {
      LOG.atInfo()
          .setMessage("nothing of other epochs is left")
          .addKeyValue("serves", served.name())
          .log();
    }
  }

  private static boolean told(List<?> taken) {
    if (!taken.isEmpty()) {
      LOG.atInfo().setMessage("other epochs are taken away").addKeyValue("what", taken).log();
    }
    return true;
  }

  /** Not while another epoch begins on Kafka: a generation of that is being made. */
  private boolean droppedOthers(Cluster cluster, Generation served) {
    return cluster.published().filter(log -> log.epoch() == served.epoch()).isPresent()
        && told(store.dropOthers(served));
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
    if (!sweep.look()) {
      wait(sweep.pause());
      return false;
    }
    store.writeSwept(served);
    return true;
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
