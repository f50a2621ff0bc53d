package se.samverkanstrappan.query.streams;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The collaborations of one task that were touched and not yet worked out, oldest first. They stand
 * in a store, so that a restart forgets none.
 */
final class PendingWork {
  private final KeyValueStore<String, Long> store;
  private final StreamCounts counts;
  private final Map<String, Long> since = new LinkedHashMap<>();

  PendingWork(KeyValueStore<String, Long> store, StreamCounts counts) {
    this.store = store;
    this.counts = counts;
    try (KeyValueIterator<String, Long> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, Long> each = all.next();
        since.put(each.key, each.value);
      }
    }
    counts.pending.addAndGet(since.size());
  }

  void add(String collaboration, long now) {
    if (since.putIfAbsent(collaboration, now) == null) {
      store.put(collaboration, now);
      counts.pending.incrementAndGet();
    }
  }

  boolean isEmpty() {
    return since.isEmpty();
  }

  /** How many milliseconds the oldest has waited. */
  long age(long now) {
    return isEmpty() ? 0 : now - since.values().iterator().next();
  }

  /** Does work on the oldest and strikes it off; there must be one. */
  void next(Consumer<String> work) {
    String oldest = since.keySet().iterator().next();
    work.accept(oldest);
    since.remove(oldest);
    store.delete(oldest);
    counts.pending.decrementAndGet();
  }

  /** Lets go of the list; what stands in the store stays there. */
  void close() {
    counts.pending.addAndGet(-since.size());
    since.clear();
  }
}
