package se.samverkanstrappan.query.verification;

import java.util.Arrays;
import java.util.Comparator;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;

/** Which aggregate something is of: ids of different kinds may be equal. */
record Aggregate(AggregateKind kind, String id) implements Comparable<Aggregate> {
  private static final Comparator<Aggregate> ORDER =
      Comparator.comparing(Aggregate::kind).thenComparing(Aggregate::id);

  static Aggregate of(RecordedEvent event) {
    return new Aggregate(event.aggregate(), event.aggregateId());
  }

  /** The one that a stream of the book is of, as {@code collaboration/dalalab}. */
  static Aggregate ofStream(String stream) {
    int slash = stream.indexOf('/');
    String word = stream.substring(0, Math.max(0, slash));
    return Arrays.stream(AggregateKind.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .map(kind -> new Aggregate(kind, stream.substring(slash + 1)))
        .orElseThrow(() -> new IllegalArgumentException("no stream is called " + stream));
  }

  @Override
  public int compareTo(Aggregate other) {
    return ORDER.compare(this, other);
  }
}
