package se.samverkanstrappan.query.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;

/**
 * The events of the collaborations that were read last. What a generation tells of an event never
 * changes, so that of one that is read again only what has come since is asked for.
 */
final class RecentHistories {
  /** In memory they take some times the room of their texts. */
  private static final long MOST_CHARACTERS = 16 << 20;

  private static final StoredHistory.Read NOTHING = new StoredHistory.Read(List.of(), 0);

  private final Cache<Key, StoredHistory.Read> recent =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Key key, StoredHistory.Read read) -> weight(read))
          .build();

  private record Key(Generation generation, String collaboration) {}

  /** The events of a collaboration up to and including a version, oldest first. */
  List<RecordedEvent> upTo(GenerationCollections collections, String collaboration, long version) {
    Key key = new Key(collections.generation(), collaboration);
    StoredHistory.Read known = recent.get(key, unused -> NOTHING);
    if (known.events().size() < version) {
      known =
          new StoredHistory(collections.history())
              .upTo(AggregateKind.COLLABORATION, collaboration, version, known);
      recent.asMap().merge(key, known, RecentHistories::longer);
    }
    return known.events().subList(0, Math.toIntExact(version));
  }

  private static StoredHistory.Read longer(StoredHistory.Read one, StoredHistory.Read other) {
    return one.events().size() < other.events().size() ? other : one;
  }

  private static int weight(StoredHistory.Read read) {
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, 1 + read.characters()));
  }
}
