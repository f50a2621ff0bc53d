package se.samverkanstrappan.query.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * New events of one bucket. The bucket's version is the sequence up to which it has every event, so
 * that a gap is not taken for a complete history.
 */
final class BucketUpdate {
  private static final Logger LOG = LoggerFactory.getLogger(BucketUpdate.class);

  private final String id;
  private final NavigableMap<Long, String> events = new TreeMap<>();
  private Set<Long> stored = Set.of();
  private long version;

  BucketUpdate(String id, long number) {
    this.id = id;
    this.version = number * Buckets.SIZE;
  }

  String id() {
    return id;
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  void add(Envelope event, byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    String before = events.putIfAbsent(event.sequence(), text);
    if (before != null) {
      compare(event.sequence(), before, text);
    }
  }

  /** Takes the version that the stored bucket has. */
  void startAt(long storedVersion) {
    version = Math.max(version, storedVersion);
  }

  /** Whether the events are exactly those that come next, so that no stored one matters. */
  boolean followsOn() {
    return events.firstKey() == version + 1 && events.lastKey() == version + events.size();
  }

  /** Leaves out what the stored bucket has, and raises the alarm where it has another event. */
  void compareWith(Document bucket) {
    Set<Long> sequences = new TreeSet<>();
    for (Map.Entry<String, Object> each : Buckets.events(bucket).entrySet()) {
      long sequence = Long.parseLong(each.getKey());
      sequences.add(sequence);
      String repeat = events.remove(sequence);
      if (repeat != null) {
        compare(sequence, each.getValue().toString(), repeat);
      }
    }
    stored = sequences;
  }

  Document toDocument() {
    Document set = new Document();
    events.forEach((sequence, json) -> set.append(Buckets.EVENTS + "." + sequence, json));
    return new Document("$set", set)
        .append("$max", new Document(Documents.VERSION, completeUpTo()));
  }

  private long completeUpTo() {
    long complete = version;
    while (events.containsKey(complete + 1) || stored.contains(complete + 1)) {
      complete++;
    }
    return complete;
  }

  private void compare(long sequence, String first, String second) {
    if (!first.equals(second) && !eventId(first).equals(eventId(second))) {
      LOG.atError()
          .setMessage("two events have the same sequence: the first is kept")
          .addKeyValue("bucket", id)
          .addKeyValue("sequence", sequence)
          .addKeyValue("kept", eventId(first))
          .addKeyValue("dropped", eventId(second))
          .log();
    }
  }

  private static String eventId(String json) {
    return Envelope.read(json.getBytes(StandardCharsets.UTF_8)).map(Envelope::id).orElse("");
  }
}
