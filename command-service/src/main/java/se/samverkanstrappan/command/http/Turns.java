package se.samverkanstrappan.command.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets the writers of one aggregate take turns before they take a connection to the book; waiting
 * for the aggregate's lock with one in hand, a crowd at one aggregate would keep all others out.
 */
@Component
class Turns {
  private static final int STRIPES = 256;
  private static final long PATIENCE_SECONDS = 5;

  private final ReentrantLock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

  /**
   * Does the work when it is its turn.
   *
   * @throws Crowded where that does not come within five seconds
   */
  <T> T take(Object aggregate, Supplier<T> work) {
    ReentrantLock stripe = stripes[Math.floorMod(aggregate.hashCode(), STRIPES)];
    try {
      if (!stripe.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Crowded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Crowded();
    }
    try {
      return work.get();
    } finally {
      stripe.unlock();
    }
  }

  /** So many write to one aggregate that this writer did not get a turn. */
  static final class Crowded extends RuntimeException {
    Crowded() {
      super("too many are writing to this at the same time");
    }
  }
}
