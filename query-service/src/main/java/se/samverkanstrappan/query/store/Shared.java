package se.samverkanstrappan.query.store;

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
    FutureTask<T> mine = join();
    running.lock();
    try {
      begin(mine);
    } finally {
      running.unlock();
    }
    return answer(mine);
  }

  /** Joins those who wait for what has not begun yet. */
  private FutureTask<T> join() {
    synchronized (joining) {
      FutureTask<T> joined = next;
      if (joined == null) {
        joined = new FutureTask<>(work::get);
        next = joined;
      }
      return joined;
    }
  }

  /** The first to come here does the work; for the others it is done. */
  private void begin(FutureTask<T> mine) {
    synchronized (joining) {
      if (next == mine) {
        next = null;
      }
    }
    mine.run();
  }

  private static <T> T answer(FutureTask<T> done) {
    if (done.state() == FutureTask.State.SUCCESS) {
      return done.resultNow();
    }
    if (done.exceptionNow() instanceof RuntimeException failure) {
      throw failure;
    }
    throw new IllegalStateException(done.exceptionNow());
  }
}
