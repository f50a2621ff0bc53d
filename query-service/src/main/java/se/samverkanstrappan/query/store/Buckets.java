package se.samverkanstrappan.query.store;

import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;

/** How the events of a collaboration are spread over the documents of {@code history}. */
final class Buckets {
  /** How many events a bucket holds: one document per event makes rebuilds slow. */
  static final int SIZE = 200;

  static final String EVENTS = "events";

  private Buckets() {}

  static long numberOf(long sequence) {
    return (sequence - 1) / SIZE;
  }

  static String id(String collaboration, long number) {
    return collaboration + "/" + number;
  }

  /** The ids of the buckets with the events from the first to the one with a sequence. */
  static List<String> idsUpTo(String collaboration, long sequence) {
    return sequence < 1
        ? List.of()
        : LongStream.rangeClosed(0, numberOf(sequence))
            .mapToObj(number -> id(collaboration, number))
            .toList();
  }

  /** The events of a bucket as JSON, by sequence. */
  static Document events(Document bucket) {
    return bucket.get(EVENTS, new Document());
  }
}
