package se.samverkanstrappan.query.web;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a reader wait for what it has just written. */
@Component
public final class Versions {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** What part of the time that somebody has waited may be added to it. */
  private static final long SHARE = 8;

  private final long patience;

  Versions() {
    this(PATIENCE);
  }

  Versions(Duration patience) {
    this.patience = patience.toNanos();
  }

  /**
   * Waits until a version has come, for two seconds at most.
   *
   * @param version what there is now, 0 for nothing; asked again and again, so it should be cheap
   * @param minVersion null takes whatever is there now
   * @return the version there is, empty where there is none or a lower one
   */
  public OptionalLong await(LongSupplier version, @Nullable Long minVersion) {
    long least = minVersion == null ? 1 : minVersion;
    long found = version.getAsLong();
    long began = System.nanoTime();
    while (minVersion != null
        && found < least
        && System.nanoTime() - began < patience
        // No pause would be one any more.
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(pause(System.nanoTime() - began));
      found = version.getAsLong();
    }
    return found < Math.max(1, least) ? OptionalLong.empty() : OptionalLong.of(found);
  }

  /**
   * All who wait ask at the same time, so that they can be answered together; and the longer
   * somebody has waited, the less often: where many wait long, asking would take what they wait
   * for.
   */
  private long pause(long waited) {
    long beat = PAUSE.toNanos();
    long toTheNext = beat - Math.floorMod(System.nanoTime(), beat);
    return Math.min(toTheNext + waited / SHARE / beat * beat, patience - waited);
  }
}
