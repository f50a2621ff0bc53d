package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import se.samverkanstrappan.events.Topics;

/**
 * Writes views over older ones. The head of a collaboration waits until its history has the events
 * it is worked out from, so that whoever sees a version can read all that led to it.
 */
final class ViewWriter implements SinkWriter {
  private final GenerationCollections collections;
  private final HistoryWriter history;

  ViewWriter(GenerationCollections collections) {
    this.collections = collections;
    this.history = new HistoryWriter(collections.history(), collections.generation().epoch());
  }

  @Override
  public List<ConsumerRecord<String, byte[]>> write(List<ConsumerRecord<String, byte[]>> records) {
    Map<String, ReceivedView> heads = new LinkedHashMap<>();
    Map<String, ReceivedView> placements = new LinkedHashMap<>();
    Map<String, ReceivedView> actors = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Map<String, ReceivedView> views =
          switch (record.topic()) {
            case Topics.COLLABORATION_VIEWS -> heads;
            case Topics.PLACEMENT_VIEWS -> placements;
            case Topics.ACTOR_VIEWS -> actors;
            default -> throw new IllegalStateException("not a view topic: " + record.topic());
          };
      ReceivedView.read(record, collections.generation())
          .ifPresent(view -> views.merge(view.id(), view, ReceivedView::newer));
    }
    replaceOlder(collections.actors(), actors.values());
    replaceOlder(collections.placements(), placements.values());
    List<ReceivedView> waiting = withoutHistory(heads.values());
    waiting.forEach(view -> heads.remove(view.id()));
    replaceOlder(collections.collaborations(), heads.values());
    return waiting.stream().map(ReceivedView::record).toList();
  }

  /** Heads whose bucket, or the one before it, does not have all events up to their version. */
  private List<ReceivedView> withoutHistory(Collection<ReceivedView> heads) {
    Set<String> buckets = new LinkedHashSet<>();
    heads.forEach(head -> needed(head).forEach((id, version) -> buckets.add(id)));
    if (buckets.isEmpty()) {
      return List.of();
    }
    Map<String, Long> versions = history.versions(buckets);
    return heads.stream()
        .filter(
            head ->
                needed(head).entrySet().stream()
                    .anyMatch(each -> versions.getOrDefault(each.getKey(), 0L) < each.getValue()))
        .toList();
  }

  private static Map<String, Long> needed(ReceivedView head) {
    long number = Buckets.numberOf(head.version());
    Map<String, Long> needed = new HashMap<>();
    needed.put(Buckets.id(head.id(), number), head.version());
    if (number > 0) {
      needed.put(Buckets.id(head.id(), number - 1), number * Buckets.SIZE);
    }
    return needed;
  }

  private static void replaceOlder(
      MongoCollection<Document> collection, Collection<ReceivedView> views) {
    if (views.isEmpty()) {
      return;
    }
    Map<String, Long> stored = versions(collection, views);
    List<ReplaceOneModel<Document>> writes = new ArrayList<>();
    for (ReceivedView view : views) {
      if (view.version() > stored.getOrDefault(view.id(), -1L)) {
        writes.add(
            new ReplaceOneModel<>(
                eq(Documents.ID, view.id()), view.document(), new ReplaceOptions().upsert(true)));
      }
    }
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private static Map<String, Long> versions(
      MongoCollection<Document> collection, Collection<ReceivedView> views) {
    List<String> ids = views.stream().map(ReceivedView::id).toList();
    Map<String, Long> versions = new HashMap<>();
    for (Document each :
        collection
            .find(in(Documents.ID, ids))
            .projection(include(Documents.VERSION))
            .batchSize(1000)) {
      versions.put(each.getString(Documents.ID), Documents.version(each));
    }
    return versions;
  }
}
