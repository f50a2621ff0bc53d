package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.ActiveGeneration.Activation;
import se.samverkanstrappan.query.store.Generation;

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

  private final Settling settling = new Settling();

  TakeOver(ActiveGeneration active, Published published) {
    this.active = active;
    this.published = published;
  }

  /** Begins anew, for another projection or because nothing is waited for. */
  void reset() {
    settling.reset();
  }

  void look(Cluster cluster, RunningProjection current) {
    Generation made = current.generation();
    Optional<Generation> served = active.refresh().map(Activation::served);
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
    settling.look(cluster, current);
    if (served.isEmpty() ? settling.isSettled() : mayReplace(served.get(), made)) {
      if (active.activate(made, served.orElse(null))) {
        LOG.atInfo()
            .setMessage("generation takes over")
            .addKeyValue("generation", made.name())
            .log();
      }
      reset();
    }
  }

  /**
   * Collaborations are never removed, so one with fewer is not complete; in another epoch the book
   * may have been put back to when there were fewer, but not to when there was nothing.
   */
  private boolean mayReplace(Generation served, Generation made) {
    if (served.epoch() != made.epoch()) {
      return settling.isSettled() && settling.anythingLogged();
    }
    return settling.isSettledFor(SETTLED_BEFORE_TAKE_OVER)
        && active.collaborations(made) >= active.collaborations(served);
  }
}
