package se.samverkanstrappan.query.caching;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The answers that were asked for last, ready to be given: so many, and as many as fit into some
 * room. Many who ask for the same at once let it be worked out once. Of different questions so many
 * are worked out at a time, in the order in which they came: where each takes all processors or
 * much room, more together would only take longer and need more than there is.
 *
 * <p>The longest unasked give way first, since once something was written nobody asks for them
 * again. A cache that keeps what was asked for most would rather keep those.
 */
public final class LatestAnswers<K, A> {
  private final int mostAnswers;
  private final long room;
  private final ToLongFunction<A> size;
  private final Map<K, CompletableFuture<A>> working = new ConcurrentHashMap<>();
  private final Map<K, A> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Semaphore turns;
  private long taken;

  /**
   * None yet.
   *
   * @param atATime how many are worked out at a time
   * @param room for how much of them there is room
   * @param size how much of it an answer takes
   */
  public LatestAnswers(int atATime, int mostAnswers, long room, ToLongFunction<A> size) {
    this.turns = new Semaphore(atATime, true);
    this.mostAnswers = mostAnswers;
    this.room = room;
    this.size = size;
  }

  /** The answer to a question, worked out where it is not there. */
  public A to(K question, Supplier<A> work) {
    @Nullable A known = known(question);
    if (known != null) {
      return known;
    }
    CompletableFuture<A> mine = new CompletableFuture<>();
    CompletableFuture<A> others = working.putIfAbsent(question, mine);
    if (others == null) {
      work(question, work, mine);
      return answer(mine);
    }
    return answer(others);
  }

  private void work(K question, Supplier<A> work, CompletableFuture<A> mine) {
    try {
      // It may have come between the look for it and the begin of the work.
      @Nullable A meanwhile = known(question);
      mine.complete(meanwhile == null ? alone(question, work) : meanwhile);
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    } finally {
      working.remove(question, mine);
    }
  }

  private A alone(K question, Supplier<A> work) {
    turns.acquireUninterruptibly();
    try {
      A answer = work.get();
      keep(question, answer);
      return answer;
    } finally {
      turns.release();
    }
  }

  private static <A> A answer(CompletableFuture<A> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private @Nullable A known(K question) {
    synchronized (kept) {
      return kept.get(question);
    }
  }

  private void keep(K question, A answer) {
    synchronized (kept) {
      @Nullable A before = kept.put(question, answer);
      taken += size.applyAsLong(answer) - (before == null ? 0 : size.applyAsLong(before));
      Iterator<A> oldest = kept.values().iterator();
      while ((taken > room || kept.size() > mostAnswers) && oldest.hasNext()) {
        taken -= size.applyAsLong(oldest.next());
        oldest.remove();
      }
    }
  }
}
