package se.samverkanstrappan.query.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.Generation;

/**
 * Keeps the ring filled, whatever happens to Kafka and whichever generation is served. Its phase is
 * the usual one, which ends before the web server waits for the requests that are still answered.
 */
final class Hub implements SmartLifecycle, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  private static final long PAUSE_MILLIS = 500;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

  private final ActiveGeneration active;
  private final FeedSource source;
  private final Ring ring;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private volatile @Nullable String problem;

  Hub(ActiveGeneration active, FeedSource source, Ring ring) {
    this.active = active;
    this.source = source;
    this.ring = ring;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("live-hub").daemon().start(this);
  }

  @Override
  public boolean isRunning() {
    Thread running = thread;
    return running != null && running.isAlive();
  }

  /** Ends all streams at once. */
  @Override
  public void stop() {
    ring.close();
    stop.countDown();
    source.wakeUp();
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      running.join(STOP_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try {
      do {
        active.known().ifPresent(this::followSafely);
      } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever happens, this thread goes on: nobody else fills the ring. */
  private void followSafely(Generation generation) {
    try {
      source.follow(generation, () -> isWanted(generation), () -> say(null));
    } catch (WakeupException e) {
      LOG.debug("the hub is told to stop");
    } catch (RuntimeException e) {
      say(e.toString());
    } catch (Throwable e) {
      LOG.atError().setMessage("changes are not told, which is tried again").setCause(e).log();
      problem = e.toString();
    }
  }

  /** What keeps changes from being told, if anything. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Where none is known to be served, the store is away or being filled again: that may pass. */
  private boolean isWanted(Generation followed) {
    return stop.getCount() > 0 && active.known().filter(each -> !each.equals(followed)).isEmpty();
  }

  private void say(@Nullable String now) {
    if (now != null && !now.equals(problem)) {
      LOG.atWarn().setMessage("changes are not told just now").addKeyValue("cause", now).log();
    } else if (now == null) {
      LOG.info("changes are told");
    }
    problem = now;
  }
}
