package se.samverkanstrappan.bench.writes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does something so many times a second, whether or not what was begun before has ended. */
public final class Pace {
  private Pace() {}

  /** What is done each time. */
  @FunctionalInterface
  public interface Step {
    /**
     * Does it.
     *
     * @param due when it was to begin, as {@link System#nanoTime} tells it: whoever was kept
     *     waiting by a machine that had too much to do has waited since then
     */
    void at(int number, long due);
  }

  /** Begins each at its time, and returns when all have ended; what fails is thrown. */
  public static void of(int perSecond, int seconds, Step each) {
    long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long began = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perSecond * seconds; i++) {
        int number = i;
        for (long wait = began + i * between - System.nanoTime();
            wait > 0;
            wait = began + number * between - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        long due = began + number * between;
        all.add(threads.submit(() -> each.at(number, due)));
      }
    }
    Ended.well(all);
  }
}
