package se.samverkanstrappan.query.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets all who ask at the same time share one answer. Work is never done twice at once, and nobody
 * gets an answer that was begun before they asked.
 */
final class Shared<T> {
  private final Supplier<T> work;
  private final Lock running = new ReentrantLock();
  private final Object joining = new Object();
  private @Nullable FutureTask<T> next;

  Shared(Supplier<T> work) {
    this.work = work;
  }

  /** The answer; where the work fails, all who wait for it hear so. */
  T get() {
    FutureTask<T> made = new FutureTask<>(work::get);
    FutureTask<T> mine = joinOr(made);
    if (mine == made) {
      runAlone(made);
    }
    return answer(mine);
  }

  /** Joins those who wait for what has not begun yet, or lets others join what is offered. */
  private FutureTask<T> joinOr(FutureTask<T> offered) {
    synchronized (joining) {
      FutureTask<T> joined = next == null ? offered : next;
      next = joined;
      return joined;
    }
  }

  /** Whoever made a task runs it; those who joined only wait for it, and never for the lock. */
  private void runAlone(FutureTask<T> made) {
    running.lock();
    try {
      synchronized (joining) {
        next = null;
      }
      made.run();
    } finally {
      running.unlock();
    }
  }

  private static <T> T answer(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted while the store was read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
