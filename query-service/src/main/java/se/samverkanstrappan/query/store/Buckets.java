package se.samverkanstrappan.query.store;

import java.util.stream.LongStream;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;

/** How the events of an aggregate are spread over the documents of {@code history}. */
final class Buckets {
  static final String EVENTS = "events";

  private Buckets() {}

  /**
   * How many events a bucket of a kind holds. One document per event makes rebuilds slow, but each
   * event that comes alone writes its whole bucket anew. An event of an assignment may tell the
   * whole of it in close to a megabyte, and the store takes no document above sixteen.
   */
  private static int size(AggregateKind kind) {
    return switch (kind) {
      case COLLABORATION, ACTOR -> 50;
      case ASSIGNMENT -> 10;
    };
  }

  /**
   * How many buckets of a kind may be in memory at a time. Most are some fifty kilobytes, 50 events
   * of a kilobyte; one of the largest assignments is close to ten megabytes.
   */
  static int atATime(AggregateKind kind) {
    return switch (kind) {
      case COLLABORATION, ACTOR -> 24;
      case ASSIGNMENT -> 6;
    };
  }

  static long numberOf(AggregateKind kind, long sequence) {
    return (sequence - 1) / size(kind);
  }

  /** The sequence of the last event before a bucket, which is 0 before the first one. */
  static long before(AggregateKind kind, long number) {
    return number * size(kind);
  }

  /** The sequence of the last event that a bucket has room for. */
  static long last(AggregateKind kind, long number) {
    return before(kind, number + 1);
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

  /** The numbers of the buckets with the events after one up to and including another. */
  static LongStream numbers(AggregateKind kind, long after, long upTo) {
    return upTo <= after
        ? LongStream.empty()
        : LongStream.rangeClosed(numberOf(kind, after + 1), numberOf(kind, upTo));
  }

  /** The events of a bucket as JSON, by sequence. */
  static Document events(Document bucket) {
    return bucket.get(EVENTS, new Document());
  }
}
