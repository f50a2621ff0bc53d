package se.samverkanstrappan.query.streams;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.Comparison;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Handover;
import se.samverkanstrappan.query.store.RebuildRequest;
import se.samverkanstrappan.query.store.RebuildState;
import se.samverkanstrappan.query.store.Rebuilds;

/**
 * Takes a generation that was asked for from one state to the next. Every instance does what is to
 * be done, and the first that has done it writes it down: so none is waited for that has died.
 */
final class RequestedRebuild implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RequestedRebuild.class);

  private final Handover handover;
  private final Rebuilds rebuilds;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("generation-comparison").daemon().factory());
  private @Nullable Future<?> comparing;
  private volatile @Nullable String compared;
  private Map<TopicPartition, Long> endsBefore = Map.of();

  RequestedRebuild(ActiveGeneration active, Rebuilds rebuilds) {
    this.handover = new Handover(active, rebuilds);
    this.rebuilds = rebuilds;
  }

  /** Begins anew, as nothing is asked for. */
  void reset() {
    endsBefore = Map.of();
    stopComparing();
  }

  /** Writes down what became of a request that cannot go on, or has come to its end. */
  void settle(RebuildRequest request, Generation served, int epoch) {
    if (!request.runs()) {
      return;
    }
    if (request.generation().equals(served)) {
      move(request, RebuildState.DONE, request.comparison());
    } else if (request.generation().epoch() < epoch || !request.from().equals(served)) {
      move(request, RebuildState.ABANDONED, request.comparison());
    }
  }

  /** Does what is to be done next. */
  void look(
      Cluster cluster, RebuildRequest request, RunningProjection served, RunningProjection made) {
    switch (request.state()) {
      case CATCHING_UP -> catchUp(cluster, request, made);
      case COMPARING -> compare(request);
      case SWITCHING -> takeOver(request, served);
      case DIFFERS, DONE, ABANDONED -> reset();
    }
  }

  private void catchUp(Cluster cluster, RebuildRequest request, RunningProjection made) {
    rebuilds.tell(cluster.progress(made.generation()));
    boolean read =
        !endsBefore.isEmpty() && cluster.hasRead(made.generation().application(), endsBefore);
    endsBefore = cluster.ends(made.generation().epoch());
    if (read) {
      RebuildState next = request.fallBack() ? RebuildState.SWITCHING : RebuildState.COMPARING;
      move(request, next, null);
    }
  }

  private void compare(RebuildRequest request) {
    if (!request.stamp().equals(compared)) {
      stopComparing();
      compared = request.stamp();
      comparing = worker.submit(() -> compareAll(request));
    }
  }

  /** What was given up is compared no further. */
  private void stopComparing() {
    if (comparing != null) {
      comparing.cancel(true);
    }
    comparing = null;
    compared = null;
  }

  private void compareAll(RebuildRequest request) {
    try {
      Comparison result = rebuilds.compare(request.from(), request.generation());
      move(request, result.equal() ? RebuildState.SWITCHING : RebuildState.DIFFERS, result);
    } catch (RuntimeException e) {
      LOG.atWarn().setMessage("generations cannot be compared just now").setCause(e).log();
      if (request.stamp().equals(compared)) {
        compared = null;
      }
    }
  }

  private void takeOver(RebuildRequest request, RunningProjection served) {
    if (handover.attempt(request, work -> served.whileHeld(work::getAsBoolean))) {
      move(request, RebuildState.DONE, request.comparison());
    }
  }

  private void move(RebuildRequest request, RebuildState next, @Nullable Comparison comparison) {
    if (rebuilds.move(request, next, comparison)) {
      LOG.atInfo()
          .setMessage("rebuild goes on")
          .addKeyValue("generation", request.generation().name())
          .addKeyValue("state", next)
          .log();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
