package se.samverkanstrappan.query.network.reads;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers that were asked for last, ready to be sent: so many, and as many as fit into a number
 * of bytes. Many who ask for the same at once let it be worked out once. Different questions are
 * worked out one after the other, in the order in which they came: each takes all processors and
 * much room, so that together they would only take longer and need more than there is.
 *
 * <p>The longest unasked give way first, since once something was written nobody asks for them
 * again. A cache that keeps what was asked for most would rather keep those.
 */
final class LatestAnswers<K> {
  private final int mostAnswers;
  private final long mostBytes;
  private final Map<K, CompletableFuture<byte[]>> working = new ConcurrentHashMap<>();
  private final Map<K, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Semaphore one = new Semaphore(1, true);
  private long bytes;

  LatestAnswers(int mostAnswers, long mostBytes) {
    this.mostAnswers = mostAnswers;
    this.mostBytes = mostBytes;
  }

  /** The answer to a question, worked out where it is not there. */
  byte[] to(K question, Supplier<byte[]> work) {
    byte @Nullable [] known = known(question);
    if (known != null) {
      return known;
    }
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> others = working.putIfAbsent(question, mine);
    if (others == null) {
      work(question, work, mine);
      return answer(mine);
    }
    return answer(others);
  }

  private void work(K question, Supplier<byte[]> work, CompletableFuture<byte[]> mine) {
    try {
      // It may have come between the look for it and the begin of the work.
      byte @Nullable [] meanwhile = known(question);
      mine.complete(meanwhile == null ? alone(question, work) : meanwhile);
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    } finally {
      working.remove(question, mine);
    }
  }

  private byte[] alone(K question, Supplier<byte[]> work) {
    one.acquireUninterruptibly();
    try {
      byte[] answer = work.get();
      keep(question, answer);
      return answer;
    } finally {
      one.release();
    }
  }

  private static byte[] answer(CompletableFuture<byte[]> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private byte @Nullable [] known(K question) {
    synchronized (kept) {
      return kept.get(question);
    }
  }

  private void keep(K question, byte[] answer) {
    synchronized (kept) {
      byte @Nullable [] before = kept.put(question, answer);
      bytes += answer.length - (before == null ? 0 : before.length);
      Iterator<byte[]> oldest = kept.values().iterator();
      while ((bytes > mostBytes || kept.size() > mostAnswers) && oldest.hasNext()) {
        bytes -= oldest.next().length;
        oldest.remove();
      }
    }
  }
}
