package se.samverkanstrappan.acceptance;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** So many clients that each do the same again and again until they are told to stop. */
final class Clients implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

  /**
   * Begins at once.
   *
   * @param pause how long each thinks between what it does
   */
  Clients(int count, Duration pause, Runnable action) {
    for (int client = 0; client < count; client++) {
      // They do not all begin in the same moment.
      long first = pause.toMillis() * client / count;
      threads.execute(() -> goOn(first, pause.toMillis(), action));
    }
  }

  private void goOn(long first, long pause, Runnable action) {
    try {
      long wait = first;
      while (!over.await(wait, TimeUnit.MILLISECONDS)) {
        long began = System.nanoTime();
        action.run();
        millis.add((System.nanoTime() - began) / 1e6);
        wait = pause;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How often something was done, and how long it took. */
  String figures() {
    double[] rising = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return rising.length == 0
        ? "none"
        : "%d, median %.0f ms, 99th percentile %.0f ms, most %.0f ms"
            .formatted(
                rising.length,
                rising[rising.length / 2],
                rising[rising.length * 99 / 100],
                rising[rising.length - 1]);
  }

  /** Waits until each has ended what it does right now. */
  @Override
  public void close() {
    over.countDown();
    threads.close();
  }
}
