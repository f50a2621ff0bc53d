package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.CloudEventCodec;

/** Reads events from their buckets. */
final class StoredHistory {
  /** How many buckets are in memory at a time, of 200 events of some kilobyte each. */
  private static final int BUCKETS_AT_A_TIME = 20;

  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private final MongoCollection<Document> history;

  /** A bucket, and the version of its aggregate that is read. */
  private record Wanted(String bucket, long toVersion) {}

  StoredHistory(MongoCollection<Document> history) {
    this.history = history;
  }

  /** The versions of all documents of a collection, by id. */
  static NavigableMap<String, Long> versions(MongoCollection<Document> heads) {
    NavigableMap<String, Long> versions = new TreeMap<>();
    for (Document each : heads.find().projection(include(Documents.VERSION)).batchSize(1000)) {
      versions.put(each.getString(Documents.ID), Documents.version(each));
    }
    return versions;
  }

  /** The events of one aggregate up to and including a version, oldest first. */
  List<RecordedEvent> upTo(AggregateKind kind, String id, long version) {
    return read(wanted(kind, id, version).toList());
  }

  /** The events of several aggregates, each up to its version; read while the stream is used. */
  Stream<RecordedEvent> of(AggregateKind kind, NavigableMap<String, Long> versions) {
    return versions.entrySet().stream()
        .flatMap(each -> wanted(kind, each.getKey(), each.getValue()))
        .gather(Gatherers.windowFixed(BUCKETS_AT_A_TIME))
        .flatMap(wanted -> StoreAccess.reach(() -> read(wanted)).stream());
  }

  private static Stream<Wanted> wanted(AggregateKind kind, String id, long version) {
    return Buckets.idsUpTo(kind, id, version).stream().map(bucket -> new Wanted(bucket, version));
  }

  private List<RecordedEvent> read(List<Wanted> wanted) {
    List<String> ids = wanted.stream().map(Wanted::bucket).toList();
    Map<String, Document> found = new HashMap<>();
    for (Document each : history.find(in(Documents.ID, ids))) {
      found.put(each.getString(Documents.ID), each);
    }
    List<RecordedEvent> events = new ArrayList<>();
    for (Wanted each : wanted) {
      Document bucket = found.get(each.bucket());
      if (bucket == null) {
        // No head is without its history: the store is being emptied.
        throw new StoreUnavailable("the history " + each.bucket() + " is gone");
      }
      events.addAll(events(bucket, each.toVersion()));
    }
    return events;
  }

  private static List<RecordedEvent> events(Document bucket, long toVersion) {
    return Buckets.events(bucket).entrySet().stream()
        .filter(each -> Long.parseLong(each.getKey()) <= toVersion)
        .map(each -> CODEC.decode(each.getValue().toString().getBytes(StandardCharsets.UTF_8)))
        .sorted(Comparator.comparingLong(RecordedEvent::sequence))
        .toList();
  }
}
