package se.samverkanstrappan.command.http;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.idempotency.KeyBusy;

/**
 * Lets those who come with one key in one at a time, in the order they came. Unlike {@link Turns},
 * whose stripes are shared, nobody waits for another key: what is done may take minutes.
 */
final class Queues {
  private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();

  /**
   * Waits for its turn, which lasts until it is closed on the same thread.
   *
   * @throws KeyBusy where that does not come in time
   */
  Turn await(String key, Duration patience) {
    Queue queue = Objects.requireNonNull(queues.compute(key, (same, known) -> joined(known)));
    boolean first = false;
    try {
      first = queue.door.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!first) {
        leave(key);
      }
    }
    if (!first) {
      throw new KeyBusy(null);
    }
    return () -> {
      queue.door.unlock();
      leave(key);
    };
  }

  private static Queue joined(@Nullable Queue known) {
    Queue queue = known == null ? new Queue() : known;
    queue.length++;
    return queue;
  }

  private void leave(String key) {
    queues.computeIfPresent(key, (same, queue) -> --queue.length == 0 ? null : queue);
  }

  /** Whether anybody is in a queue. */
  boolean isEmpty() {
    return queues.isEmpty();
  }

  /** From when it has come until it is over. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** The length is only touched while the map holds the entry. */
  private static final class Queue {
    private final ReentrantLock door = new ReentrantLock(true);
    private int length;
  }
}
