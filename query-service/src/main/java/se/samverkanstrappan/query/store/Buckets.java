package se.samverkanstrappan.query.store;

import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;

/** How the events of an aggregate are spread over the documents of {@code history}. */
final class Buckets {
  /** How many events a bucket holds: one document per event makes rebuilds slow. */
  static final int SIZE = 200;

  static final String EVENTS = "events";

  private Buckets() {}

  static long numberOf(long sequence) {
    return (sequence - 1) / SIZE;
  }

  /**
   * The id of a bucket. Things of different kinds may have the same id, so a bucket says the kind;
   * for collaborations, whose buckets were there first, it says none. No id has a slash in it, so
   * no two buckets have the same.
   */
  static String id(AggregateKind kind, String aggregate, long number) {
    String plain = aggregate + "/" + number;
    return kind == AggregateKind.COLLABORATION ? plain : kind.word() + "/" + plain;
  }

  /** The ids of the buckets with the events from the first to the one with a sequence. */
  static List<String> idsUpTo(AggregateKind kind, String aggregate, long sequence) {
    return sequence < 1
        ? List.of()
        : LongStream.rangeClosed(0, numberOf(sequence))
            .mapToObj(number -> id(kind, aggregate, number))
            .toList();
  }

  /** The events of a bucket as JSON, by sequence. */
  static Document events(Document bucket) {
    return bucket.get(EVENTS, new Document());
  }
}
