package se.samverkanstrappan.query.network.reads;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers that were asked for last, ready to be sent, as many as fit into a number of bytes.
 * One is worked out at a time, so that many who ask for the same let it be done once.
 */
final class LatestAnswers<K> {
  private final long most;
  private final ReentrantLock working = new ReentrantLock();
  private final Map<K, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  LatestAnswers(long most) {
    this.most = most;
  }

  /** The answer to a question, worked out where it is not there. */
  byte[] to(K question, Supplier<byte[]> work) {
    byte @Nullable [] known = known(question);
    if (known != null) {
      return known;
    }
    working.lock();
    try {
      byte @Nullable [] meanwhile = known(question);
      if (meanwhile != null) {
        return meanwhile;
      }
      byte[] answer = work.get();
      keep(question, answer);
      return answer;
    } finally {
      working.unlock();
    }
  }

  private byte @Nullable [] known(K question) {
    synchronized (kept) {
      return kept.get(question);
    }
  }

  private void keep(K question, byte[] answer) {
    synchronized (kept) {
      kept.put(question, answer);
      bytes += answer.length;
      Iterator<byte[]> oldest = kept.values().iterator();
      while (bytes > most && oldest.hasNext()) {
        bytes -= oldest.next().length;
        oldest.remove();
      }
    }
  }
}
