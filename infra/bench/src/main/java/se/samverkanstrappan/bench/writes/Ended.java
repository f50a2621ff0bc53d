package se.samverkanstrappan.bench.writes;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** How what was done beside each other ended. */
final class Ended {
  private Ended() {}

  /** Throws what any of them threw: a figure of those that were left would say too little. */
  static void well(List<Future<?>> all) {
    for (Future<?> each : all) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("what was measured failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
