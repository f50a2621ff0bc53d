package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoIterable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;

/**
 * The heads of one kind, kept in memory and brought up to date before every answer: the store is
 * asked how far it has come, and then only for what was written since. Without the store there is
 * no answer.
 */
final class HeadsInMemory<T> {
  /** Small enough that no batch takes as long as a reader waits. */
  private static final int BATCH = 500;

  private final ActiveGeneration active;
  private final String topic;
  private final Class<T> type;
  private final Shared<Heads<T>> refreshed = new Shared<>(this::refresh);
  private final Set<String> newerSeen = ConcurrentHashMap.newKeySet();
  private volatile Heads<T> heads = Heads.none();

  HeadsInMemory(ActiveGeneration active, AggregateKind kind, Class<T> type) {
    this(active, ViewWriter.topic(kind), type);
  }

  /** Takes the views of a topic for the heads. */
  HeadsInMemory(ActiveGeneration active, String topic, Class<T> type) {
    this.active = active;
    this.topic = topic;
    this.type = type;
  }

  /** All heads of the generation that is served now. */
  List<T> all() {
    return refreshed.get().all();
  }

  /**
   * The same of a kind whose ids begin with what they belong to; the same map as long as nothing
   * was written.
   */
  Map<String, List<T>> grouped() {
    return refreshed.get().views();
  }

  /**
   * Takes note of a version that was read from the store past this memory. A sink writes how far it
   * has come after the heads, so the next list would not yet show what its reader has seen.
   */
  void seen(String id, long version) {
    if (version > heads.version(id)) {
      newerSeen.add(id);
    }
  }

  private Heads<T> refresh() {
    if (active.refresh().isEmpty()) {
      throw Served.nothingServed();
    }
    List<String> seen = List.copyOf(newerSeen);
    seen.forEach(newerSeen::remove);
    try {
      heads = StoreAccess.reach(() -> read(seen));
    } catch (RuntimeException e) {
      newerSeen.addAll(seen);
      throw e;
    }
    return heads;
  }

  private Heads<T> read(List<String> seen) {
    GenerationCollections collections = active.collections().orElseThrow(Served::nothingServed);
    Progress progress = progress(collections);
    @Nullable Progress before = heads.progress();
    Optional<List<Bson>> written =
        before == null ? Optional.empty() : progress.writtenSince(before);
    if (written.isEmpty()) {
      return everything(collections, progress);
    }
    List<Bson> wanted = new ArrayList<>(written.get());
    if (!seen.isEmpty()) {
      wanted.add(in(Documents.ID, seen));
    }
    return wanted.isEmpty()
        ? heads
        : heads.with(documents(collections, or(wanted)), type, progress);
  }

  private Heads<T> everything(GenerationCollections collections, Progress progress) {
    Heads<T> read = heads.replacedBy(documents(collections, new Document()), type, progress);
    if (active.refresh().isEmpty() || !progress(collections).ofTheSameFillingAs(progress)) {
      throw new StoreUnavailable("the store was emptied while it was read");
    }
    return read;
  }

  private Progress progress(GenerationCollections collections) {
    return Progress.read(collections, collections.generation().topic(topic));
  }

  private MongoIterable<Document> documents(GenerationCollections collections, Bson filter) {
    return ViewWriter.collection(topic, collections).find(filter).batchSize(BATCH);
  }
}
