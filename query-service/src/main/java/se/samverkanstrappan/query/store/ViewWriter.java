package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;

/**
 * Writes views over older ones. The head of an aggregate waits until its history has the events it
 * is worked out from, so that whoever sees a version can read all that led to it.
 */
final class ViewWriter implements SinkWriter {
  private static final Map<String, AggregateKind> HEADS =
      Arrays.stream(AggregateKind.values())
          .collect(Collectors.toUnmodifiableMap(ViewWriter::topic, kind -> kind));

  /** What is written, by the topics on which others read it. */
  static final Set<String> TOPICS =
      Stream.concat(HEADS.keySet().stream(), Stream.of(Topics.PLACEMENT_VIEWS))
          .collect(Collectors.toUnmodifiableSet());

  private final GenerationCollections collections;
  private final Map<String, String> topics = new HashMap<>();
  private final HistoryWriter history;
  private final Freshness freshness;

  ViewWriter(GenerationCollections collections, Freshness freshness) {
    this.collections = collections;
    this.freshness = freshness;
    this.history = new HistoryWriter(collections.history(), collections.generation().epoch());
    TOPICS.forEach(each -> topics.put(collections.generation().topic(each), each));
  }

  /** The generation's own topics with what is written. */
  Set<String> topics() {
    return topics.keySet();
  }

  /** The topic with the heads of a kind. */
  static String topic(AggregateKind kind) {
    return switch (kind) {
      case COLLABORATION -> Topics.COLLABORATION_VIEWS;
      case ACTOR -> Topics.ACTOR_VIEWS;
      case ASSIGNMENT -> Topics.ASSIGNMENT_VIEWS;
    };
  }

  /** Where the views of a topic are. */
  static MongoCollection<Document> collection(String topic, GenerationCollections collections) {
    AggregateKind kind = HEADS.get(topic);
    return kind == null ? collections.placements() : collections.of(kind);
  }

  @Override
  public List<ConsumerRecord<String, byte[]>> write(List<ConsumerRecord<String, byte[]>> records) {
    Map<String, Map<String, ReceivedView>> byTopic = new LinkedHashMap<>();
    // Before the heads, so that who sees a head finds its placements.
    byTopic.put(Topics.PLACEMENT_VIEWS, new LinkedHashMap<>());
    for (ConsumerRecord<String, byte[]> record : records) {
      ReceivedView.read(record, collections.generation())
          .ifPresent(
              view ->
                  byTopic
                      .computeIfAbsent(views(record), topic -> new LinkedHashMap<>())
                      .merge(view.id(), view, ReceivedView::newer));
    }
    List<ConsumerRecord<String, byte[]>> waiting = new ArrayList<>();
    byTopic.forEach((topic, views) -> waiting.addAll(write(topic, views)));
    return waiting;
  }

  private String views(ConsumerRecord<String, byte[]> record) {
    String views = topics.get(record.topic());
    if (views == null) {
      throw new IllegalStateException("not a topic with views: " + record.topic());
    }
    return views;
  }

  /** Writes what can be written now, and says what has to wait. */
  private List<ConsumerRecord<String, byte[]>> write(
      String topic, Map<String, ReceivedView> views) {
    AggregateKind kind = HEADS.get(topic);
    if (kind == null) {
      replaceOlder(collections.placements(), views.values());
      return List.of();
    }
    List<ReceivedView> waiting = withoutHistory(kind, views.values());
    waiting.forEach(view -> views.remove(view.id()));
    replaceOlder(collections.of(kind), views.values());
    return waiting.stream().map(ReceivedView::record).toList();
  }

  /** Heads whose bucket, or the one before it, does not have all events up to their version. */
  private List<ReceivedView> withoutHistory(AggregateKind kind, Collection<ReceivedView> heads) {
    Set<String> buckets = new LinkedHashSet<>();
    heads.forEach(head -> buckets.addAll(needed(kind, head).keySet()));
    Map<String, Long> versions = history.versions(buckets);
    return heads.stream()
        .filter(
            head ->
                needed(kind, head).entrySet().stream()
                    .anyMatch(each -> versions.getOrDefault(each.getKey(), 0L) < each.getValue()))
        .toList();
  }

  private static Map<String, Long> needed(AggregateKind kind, ReceivedView head) {
    long number = Buckets.numberOf(kind, head.version());
    Map<String, Long> needed = new HashMap<>();
    needed.put(Buckets.id(kind, head.id(), number), head.version());
    if (number > 0) {
      needed.put(Buckets.id(kind, head.id(), number - 1), Buckets.before(kind, number));
    }
    return needed;
  }

  private void replaceOlder(MongoCollection<Document> collection, Collection<ReceivedView> views) {
    if (views.isEmpty()) {
      return;
    }
    Map<String, Document> stored = stored(collection, views);
    List<ReplaceOneModel<Document>> writes = new ArrayList<>();
    List<Document> raised = new ArrayList<>();
    for (ReceivedView view : views) {
      if (view.raises(stored.get(view.id()))) {
        raised.add(view.document());
      }
      if (view.isNewerThan(stored.get(view.id()))) {
        writes.add(
            new ReplaceOneModel<>(
                eq(Documents.ID, view.id()), view.document(), new ReplaceOptions().upsert(true)));
      }
    }
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
    raised.forEach(freshness::shown);
  }

  /** Of what is stored, versions and places alone. */
  private static Map<String, Document> stored(
      MongoCollection<Document> collection, Collection<ReceivedView> views) {
    List<String> ids = views.stream().map(ReceivedView::id).toList();
    Map<String, Document> stored = new HashMap<>();
    for (Document each :
        collection
            .find(in(Documents.ID, ids))
            .projection(include(Documents.VERSION, ReceivedView.PARTITION, ReceivedView.OFFSET))
            .batchSize(1000)) {
      stored.put(each.getString(Documents.ID), each);
    }
    return stored;
  }
}
