package se.samverkanstrappan.command.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.idempotency.KeyBusy;

/**
 * Lets those who come with one key in one at a time, in the order they came. Unlike {@link Turns},
 * whose stripes are shared, nobody waits for another key: what is done may take minutes.
 */
@Component
class Queues {
  /** Twins come from one client that tries again; a crowd of them is a fault of its own. */
  private static final int MOST_WAITING = 100;

  /** For each key with somebody in, those who wait: they are told whether it is their turn. */
  private final Map<String, ArrayDeque<CompletableFuture<Boolean>>> queues = new HashMap<>();

  private boolean closed;

  /**
   * Waits for its turn, which lasts until it is closed.
   *
   * @throws KeyBusy where that does not come in time, or too many wait already
   */
  Turn await(String key, Duration patience) {
    CompletableFuture<Boolean> turn = join(key);
    if (!hasCome(turn, patience) && !leave(key, turn)) {
      throw new KeyBusy(null);
    }
    return () -> next(key);
  }

  private synchronized CompletableFuture<Boolean> join(String key) {
    ArrayDeque<CompletableFuture<Boolean>> queue = queues.get(key);
    if (queue == null) {
      queues.put(key, new ArrayDeque<>());
      return CompletableFuture.completedFuture(true);
    }
    if (closed || queue.size() >= MOST_WAITING) {
      throw new KeyBusy(null);
    }
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    queue.add(turn);
    return turn;
  }

  private static boolean hasCome(CompletableFuture<Boolean> turn, Duration patience) {
    try {
      return turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    }
  }

  /** Waits no longer; says whether its turn has come at the last moment. */
  private synchronized boolean leave(String key, CompletableFuture<Boolean> turn) {
    ArrayDeque<CompletableFuture<Boolean>> queue = queues.get(key);
    boolean waits = queue != null && queue.remove(turn);
    return !waits && turn.getNow(false);
  }

  private synchronized void next(String key) {
    CompletableFuture<Boolean> turn = Objects.requireNonNull(queues.get(key)).poll();
    if (turn == null) {
      queues.remove(key);
    } else {
      turn.complete(true);
    }
  }

  /** Sends away all who wait: the service stops, and does not wait for what they wait for. */
  @EventListener(ContextClosedEvent.class)
  synchronized void close() {
    closed = true;
    for (ArrayDeque<CompletableFuture<Boolean>> queue : queues.values()) {
      queue.forEach(turn -> turn.complete(false));
      queue.clear();
    }
  }

  /** Whether anybody is in a queue. */
  synchronized boolean isEmpty() {
    return queues.isEmpty();
  }

  /** How many wait for a key. */
  synchronized int waiting(String key) {
    ArrayDeque<CompletableFuture<Boolean>> queue = queues.get(key);
    return queue == null ? 0 : queue.size();
  }

  /** From when it has come until it is over. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
