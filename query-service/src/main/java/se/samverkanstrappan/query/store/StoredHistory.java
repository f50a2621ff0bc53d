package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.UnreadableEvent;

/** Reads events from their buckets. */
final class StoredHistory {
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private final MongoCollection<Document> history;

  /** A bucket, and which of the events that belong in it are read: after one up to another. */
  private record Wanted(String bucket, long after, long upTo) {}

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

  /**
   * Events, oldest first.
   *
   * @param characters how long the texts are that they were read from
   */
  record Read(List<RecordedEvent> events, long characters) {
    private Read plus(Read more) {
      List<RecordedEvent> all = new ArrayList<>(events);
      all.addAll(more.events);
      return new Read(List.copyOf(all), characters + more.characters);
    }
  }

  /** The events of one aggregate up to and including a version, beginning with what is known. */
  Read upTo(AggregateKind kind, String id, long version, Read known) {
    return known.plus(read(wanted(kind, id, known.events().size(), version).toList()));
  }

  /** The events of several aggregates, each up to its version; read while the stream is used. */
  Stream<RecordedEvent> of(AggregateKind kind, NavigableMap<String, Long> versions) {
    return versions.entrySet().stream()
        .flatMap(each -> wanted(kind, each.getKey(), 0, each.getValue()))
        .gather(Gatherers.windowFixed(Buckets.atATime(kind)))
        .flatMap(wanted -> StoreAccess.reach(() -> read(wanted)).events().stream());
  }

  /**
   * Gives the events of one aggregate that are there, oldest first, up to a version, to the first
   * that is missing or to the first that cannot be read; a bucket at a time.
   */
  void beginning(AggregateKind kind, String id, long upTo, Consumer<RecordedEvent> taken) {
    for (Wanted each : (Iterable<Wanted>) wanted(kind, id, 0, upTo)::iterator) {
      @Nullable Document bucket =
          StoreAccess.reach(() -> history.find(eq(Documents.ID, each.bucket())).first());
      Document texts = bucket == null ? new Document() : readable(bucket);
      for (long sequence = each.after() + 1; sequence <= each.upTo(); sequence++) {
        RecordedEvent event = readable(texts.get(Long.toString(sequence)));
        if (event == null || event.sequence() != sequence) {
          return;
        }
        taken.accept(event);
      }
    }
  }

  private static Document readable(Document bucket) {
    return bucket.get(Buckets.EVENTS) instanceof Document events ? events : new Document();
  }

  private static @Nullable RecordedEvent readable(@Nullable Object text) {
    try {
      return text == null ? null : CODEC.decode(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableEvent e) {
      return null;
    }
  }

  /** What is wanted of each bucket to know the events after one up to another. */
  private static Stream<Wanted> wanted(AggregateKind kind, String id, long after, long upTo) {
    return Buckets.numbers(kind, after, upTo)
        .mapToObj(
            number ->
                new Wanted(
                    Buckets.id(kind, id, number),
                    Math.max(after, Buckets.before(kind, number)),
                    Math.min(upTo, Buckets.last(kind, number))));
  }

  private Read read(List<Wanted> wanted) {
    List<String> ids = wanted.stream().map(Wanted::bucket).toList();
    Map<String, Document> found = new HashMap<>();
    for (Document each : history.find(in(Documents.ID, ids))) {
      found.put(each.getString(Documents.ID), each);
    }
    List<RecordedEvent> events = new ArrayList<>();
    long characters = 0;
    for (Wanted each : wanted) {
      Collection<String> texts = texts(found.get(each.bucket()), each).values();
      texts.forEach(text -> events.add(CODEC.decode(text.getBytes(StandardCharsets.UTF_8))));
      characters += texts.stream().mapToLong(String::length).sum();
    }
    return new Read(events, characters);
  }

  /** No head is without its history: where that lacks events, the store is being emptied. */
  private static NavigableMap<Long, String> texts(@Nullable Document bucket, Wanted wanted) {
    NavigableMap<Long, String> texts = new TreeMap<>();
    if (bucket != null) {
      Buckets.events(bucket)
          .forEach((sequence, text) -> texts.put(Long.valueOf(sequence), text.toString()));
    }
    NavigableMap<Long, String> read = texts.subMap(wanted.after(), false, wanted.upTo(), true);
    if (read.size() != wanted.upTo() - wanted.after()) {
      throw gone(wanted);
    }
    return read;
  }

  private static StoreUnavailable gone(Wanted wanted) {
    return new StoreUnavailable("the history " + wanted.bucket() + " is gone, or parts of it");
  }
}
