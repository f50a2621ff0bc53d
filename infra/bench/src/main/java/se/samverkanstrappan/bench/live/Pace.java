package se.samverkanstrappan.bench.live;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does something so many times a second, whether or not what was begun before has ended. */
final class Pace {
  private Pace() {}

  /** Begins each at its time, and returns when all have ended. */
  static void of(int perSecond, int seconds, IntConsumer each) {
    long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perSecond * seconds; i++) {
        int number = i;
        for (long wait = began + i * between - System.nanoTime();
            wait > 0;
            wait = began + number * between - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        threads.execute(() -> each.accept(number));
      }
    }
  }
}
