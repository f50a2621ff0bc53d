package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;

/** Writes the events of all kinds of aggregates into their buckets. */
final class HistoryWriter implements SinkWriter {
  private final MongoCollection<Document> history;
  private final int epoch;
  private final Map<String, AggregateKind> kinds = new HashMap<>();

  HistoryWriter(MongoCollection<Document> history, int epoch) {
    this.history = history;
    this.epoch = epoch;
    for (AggregateKind kind : AggregateKind.values()) {
      kinds.put(Topics.events(kind, epoch), kind);
    }
  }

  /** The topics whose events are written. */
  Set<String> topics() {
    return kinds.keySet();
  }

  @Override
  public List<ConsumerRecord<String, byte[]>> write(List<ConsumerRecord<String, byte[]>> records) {
    Map<String, BucketUpdate> updates = group(records);
    if (updates.isEmpty()) {
      return List.of();
    }
    for (Document bucket : state(updates.keySet())) {
      known(updates, bucket.getString(Documents.ID)).startAt(bucket);
    }
    List<String> unclear =
        updates.values().stream()
            .filter(update -> !update.followsOn())
            .map(BucketUpdate::id)
            .toList();
    if (!unclear.isEmpty()) {
      for (Document bucket : history.find(in(Documents.ID, unclear))) {
        known(updates, bucket.getString(Documents.ID)).compareWith(bucket);
      }
    }
    write(updates.values());
    return List.of();
  }

  /** Per bucket, the version up to which it has every event. */
  Map<String, Long> versions(Collection<String> buckets) {
    Map<String, Long> versions = new HashMap<>();
    for (Document each : state(buckets)) {
      versions.put(each.getString(Documents.ID), Documents.version(each));
    }
    return versions;
  }

  private FindIterable<Document> state(Collection<String> buckets) {
    return history
        .find(in(Documents.ID, buckets))
        .projection(include(Documents.VERSION, BucketUpdate.LAST))
        .batchSize(1000);
  }

  /** Poison and misplaced events are left out: the stream has sent them to the dead letters. */
  private Map<String, BucketUpdate> group(List<ConsumerRecord<String, byte[]>> records) {
    Map<String, BucketUpdate> updates = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Envelope.read(record.value())
          .filter(event -> event.epoch() == epoch && event.subject().equals(record.key()))
          .ifPresent(
              event ->
                  bucketOf(event, record.topic(), updates)
                      .add(event, record.value(), Envelope.isOfTheBook(record.headers())));
    }
    return updates;
  }

  private BucketUpdate bucketOf(Envelope event, String topic, Map<String, BucketUpdate> updates) {
    AggregateKind kind = kinds.get(topic);
    if (kind == null) {
      throw new IllegalStateException("not an event topic: " + topic);
    }
    long number = Buckets.numberOf(kind, event.sequence());
    return updates.computeIfAbsent(
        Buckets.id(kind, event.subject(), number),
        id -> new BucketUpdate(id, Buckets.before(kind, number)));
  }

  private void write(Collection<BucketUpdate> updates) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (BucketUpdate update : updates) {
      if (!update.changesNothing()) {
        writes.add(
            new UpdateOneModel<>(
                eq(Documents.ID, update.id()),
                update.toDocument(),
                new UpdateOptions().upsert(true)));
      }
    }
    if (!writes.isEmpty()) {
      history.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private static BucketUpdate known(Map<String, BucketUpdate> updates, String id) {
    BucketUpdate update = updates.get(id);
    if (update == null) {
      throw new IllegalStateException("not asked for bucket " + id);
    }
    return update;
  }
}
