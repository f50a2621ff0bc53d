package se.samverkanstrappan.command.eventstore;

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
 * <p>By weak references: an aggregate may be gone after any garbage collection, so it stays only
 * through commands that follow each other closely, and takes no memory that others need.
 */
@NullUnmarked // The cache's contract is to give null for what is not there
final class FreshAggregates extends WeakReferenceCache {
  private final EventStorageEngine book;
  private final RewrittenStreams rewritten;

  FreshAggregates(EventStorageEngine book, RewrittenStreams rewritten) {
    this.book = book;
    this.rewritten = rewritten;
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

  private boolean fresh(String stream, AggregateCacheEntry<?> entry) {
    Long version = entry.recreateAggregate(null, null, null).version();
    return book.lastSequenceNumberFor(stream).filter(version::equals).isPresent()
        && !rewritten.contain(stream);
  }
}
