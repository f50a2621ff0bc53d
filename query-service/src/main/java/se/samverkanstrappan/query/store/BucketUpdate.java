package se.samverkanstrappan.query.store;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.UnreadableEvent;

/**
 * New events of one bucket. The bucket's version is the sequence up to which it has every event, so
 * that a gap is not taken for a complete history; where its last event is later than that, the
 * event that fills the gap completes those after it. Of two events with one sequence the first is
 * kept, but what the book has sent takes the place of what it has not: that may have come before,
 * and was not folded.
 */
final class BucketUpdate {
  /** The sequence of the bucket's last event, whatever is missing before it. */
  static final String LAST = "last";

  private static final Logger LOG = LoggerFactory.getLogger(BucketUpdate.class);
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private final String id;
  private final NavigableMap<Long, String> events = new TreeMap<>();
  private final Set<Long> sentByBook = new HashSet<>();
  private NavigableSet<Long> stored = new TreeSet<>();
  private long version;
  private long last;

  /** A bucket that has no events yet; those up to a sequence are in the buckets before it. */
  BucketUpdate(String id, long before) {
    this.id = id;
    this.version = before;
  }

  String id() {
    return id;
  }

  /** Whether the stored bucket would stay as it is. */
  boolean changesNothing() {
    return events.isEmpty() && completeUpTo() == version;
  }

  /**
   * Adds an event.
   *
   * @param ofTheBook whether the book has sent it
   */
  void add(Envelope event, byte[] json, boolean ofTheBook) {
    String text = new String(json, StandardCharsets.UTF_8);
    String before = events.putIfAbsent(event.sequence(), text);
    if (before != null && replaces(event.sequence(), before, text, ofTheBook)) {
      events.put(event.sequence(), text);
    }
    if (ofTheBook) {
      sentByBook.add(event.sequence());
    }
  }

  /** Takes the version that the stored bucket has; without its last event it has to be read. */
  void startAt(Document bucket) {
    version = Math.max(version, Documents.version(bucket));
    last = bucket.get(LAST) instanceof Number number ? number.longValue() : Long.MAX_VALUE;
  }

  /** Whether the events are exactly those that come next, so that no stored one matters. */
  boolean followsOn() {
    return last <= version
        && events.firstKey() == version + 1
        && events.lastKey() == version + events.size();
  }

  /**
   * Leaves out what the stored bucket has, unless that is a broken copy or the book has another,
   * and raises the alarm where it has another event.
   */
  void compareWith(Document bucket) {
    NavigableSet<Long> sequences = new TreeSet<>();
    for (Map.Entry<String, Object> each : Buckets.events(bucket).entrySet()) {
      long sequence = Long.parseLong(each.getKey());
      sequences.add(sequence);
      String repeat = events.get(sequence);
      String there = each.getValue().toString();
      if (repeat != null && !replaces(sequence, there, repeat, sentByBook.contains(sequence))) {
        events.remove(sequence);
      }
    }
    stored = sequences;
  }

  Document toDocument() {
    Document max = new Document(Documents.VERSION, completeUpTo()).append(LAST, lastOfAll());
    Document update = new Document("$max", max);
    if (!events.isEmpty()) {
      Document set = new Document();
      events.forEach((sequence, json) -> set.append(Buckets.EVENTS + "." + sequence, json));
      update.append("$set", set);
    }
    return update;
  }

  private long lastOfAll() {
    return Math.max(events.isEmpty() ? 0 : events.lastKey(), stored.isEmpty() ? 0 : stored.last());
  }

  private long completeUpTo() {
    long complete = version;
    while (events.containsKey(complete + 1) || stored.contains(complete + 1)) {
      complete++;
    }
    return complete;
  }

  /** Whether the second is to be kept instead of the first: where that is broken or foreign. */
  private boolean replaces(long sequence, String first, String second, boolean ofTheBook) {
    if (first.equals(second)) {
      return false;
    }
    if (!readable(first)) {
      return readable(second);
    }
    if (!eventId(first).equals(eventId(second))) {
      LOG.atError()
          .setMessage("two events have the same sequence")
          .addKeyValue("bucket", id)
          .addKeyValue("sequence", sequence)
          .addKeyValue("kept", eventId(ofTheBook ? second : first))
          .addKeyValue("dropped", eventId(ofTheBook ? first : second))
          .log();
    }
    return ofTheBook;
  }

  private static boolean readable(String json) {
    try {
      CODEC.decode(json.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (UnreadableEvent e) {
      return false;
    }
  }

  private static String eventId(String json) {
    return Envelope.read(json.getBytes(StandardCharsets.UTF_8)).map(Envelope::id).orElse("");
  }
}
