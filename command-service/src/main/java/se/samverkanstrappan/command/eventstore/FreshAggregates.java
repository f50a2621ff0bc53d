package se.samverkanstrappan.command.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.NullUnmarked;

/**
 * Keeps aggregates at hand between commands, so that not every command reads up to a snapshot's
 * distance of events; gives one away only while nobody else, such as another instance, has written
 * to its stream, and none of a stream that was ever rewritten: that changes no version, so here or
 * at another instance an aggregate may be at hand, or be put back by a command under way, that
 * still says what was taken out. Such streams are few, and reading one costs a snapshot's distance
 * at most.
 *
 * <p>Those used last stay, as many as so many events make up; of the others what no garbage
 * collection has taken.
 */
@NullUnmarked // The cache's contract is to give null for what is not there
final class FreshAggregates extends WeakReferenceCache {
  /** In events, each of which leaves some hundred bytes in its aggregate. */
  static final int SOME_TEN_MEGABYTES = 100_000;

  private final EventStorageEngine book;
  private final RewrittenStreams rewritten;
  private final Cache<Object, Object> usedLast;

  /**
   * A cache of the aggregates of one or more types.
   *
   * @param mostEvents how many events those used last may make up that stay
   */
  FreshAggregates(EventStorageEngine book, RewrittenStreams rewritten, int mostEvents) {
    this.book = book;
    this.rewritten = rewritten;
    this.usedLast =
        Caffeine.newBuilder()
            .maximumWeight(mostEvents)
            .weigher((key, aggregate) -> events(aggregate))
            .build();
  }

  @Override
  public <K, V> V get(K key) {
    V kept = super.get(key);
    if (kept instanceof AggregateCacheEntry<?> entry && !fresh(String.valueOf(key), entry)) {
      remove(key);
      return null;
    }
    return kept;
  }

  @Override
  public void put(Object key, Object value) {
    super.put(key, value);
    usedLast.put(key, value);
  }

  @Override
  public boolean remove(Object key) {
    usedLast.invalidate(key);
    return super.remove(key);
  }

  @Override
  public void removeAll() {
    usedLast.invalidateAll();
    super.removeAll();
  }

  private static int events(Object aggregate) {
    return aggregate instanceof AggregateCacheEntry<?> entry
        ? Math.toIntExact(1 + version(entry))
        : 1;
  }

  private static long version(AggregateCacheEntry<?> entry) {
    return entry.recreateAggregate(null, null, null).version();
  }

  private boolean fresh(String stream, AggregateCacheEntry<?> entry) {
    Long version = version(entry);
    return book.lastSequenceNumberFor(stream).filter(version::equals).isPresent()
        && !rewritten.contain(stream);
  }
}
