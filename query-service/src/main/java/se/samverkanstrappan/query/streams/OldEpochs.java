package se.samverkanstrappan.query.streams;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.OldGenerations;
import se.samverkanstrappan.query.store.StoreUnavailable;

/**
 * Takes away what earlier epochs left behind once a generation of a later one is served:
 * collections, topics, state on disk, views. What is there to be taken away is found by name and
 * not remembered, so wherever this was cut off, and on an instance that was down meanwhile, it is
 * done again from the beginning.
 */
final class OldEpochs {
  private static final Logger LOG = LoggerFactory.getLogger(OldEpochs.class);

  /** Reads that began with what was served before may end; other instances may take over too. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
  private static final int FIRST_EPOCH = 1;

  private final OldGenerations store;
  private final OldState state;
  private @Nullable Generation seen;
  private @Nullable ViewSweep sweep;
  private boolean done;
  private long notBefore;

  OldEpochs(OldGenerations store, Path stateDir) {
    this.store = store;
    this.state = new OldState(stateDir);
  }

  /** Does what can be done now for a generation that is served and made here. */
  void look(Cluster cluster, Generation served) {
    if (!served.equals(seen)) {
      seen = served;
      sweep = null;
      done = served.epoch() == FIRST_EPOCH;
      wait(GRACE);
    }
    if (done || System.nanoTime() - notBefore < 0) {
      return;
    }
    try {
      done = takenAway(cluster, served);
    } catch (KafkaException | StoreUnavailable | UncheckedIOException e) {
      LOG.atWarn().setMessage("earlier epochs are not taken away just now").setCause(e).log();
      wait(AFTER_FAILURE);
    }
  }

  private boolean takenAway(Cluster cluster, Generation served) {
    ViewSweep sweeping = sweep;
    if (sweeping == null) {
      tell(served, store.dropBefore(served), cluster.deleteTopicsBefore(served));
      if (store.swept(served)) {
        return true;
      }
      sweeping = cluster.sweep(served);
      sweep = sweeping;
    }
    if (!sweeping.look()) {
      wait(ViewSweep.PAUSE);
      return false;
    }
    store.writeSwept(served);
    LOG.atInfo().setMessage("earlier epochs are gone").addKeyValue("serves", served.name()).log();
    return true;
  }

  private void tell(Generation served, List<String> generations, List<String> topics) {
    List<Path> folders = state.deleteBefore(served);
    LOG.atInfo()
        .setMessage("earlier epochs are taken away")
        .addKeyValue("serves", served.name())
        .addKeyValue("generations", generations)
        .addKeyValue("topics", topics.size())
        .addKeyValue("folders", folders.size())
        .log();
  }

  private void wait(Duration pause) {
    notBefore = System.nanoTime() + pause.toNanos();
  }
}
