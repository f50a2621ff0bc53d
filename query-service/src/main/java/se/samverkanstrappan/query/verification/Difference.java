package se.samverkanstrappan.query.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;

/**
 * Something that is not as the book has it.
 *
 * @param kind of the aggregate
 * @param id of the aggregate
 * @param what which fields of a head, which actors' placements, or which follow-ups; empty where it
 *     is about all
 * @param expected what the book has of it; null for nothing
 * @param found what that place has; null for nothing
 */
record Difference(
    AggregateKind kind,
    String id,
    Place place,
    Fault fault,
    List<String> what,
    @Nullable Standing expected,
    @Nullable Standing found) {
  /** The order they are told in. */
  static final Comparator<Difference> ORDER =
      Comparator.comparing(Difference::place)
          .thenComparing(Difference::kind)
          .thenComparing(Difference::id)
          .thenComparing(Difference::fault);

  Difference {
    what = List.copyOf(what);
  }

  /** Where it is so. */
  enum Place {
    /** The event topics. */
    KAFKA,
    /** The events in the document store. */
    HISTORY,
    /** What the document store shows of an aggregate. */
    HEAD,
    /** What it shows of the actors of a collaboration. */
    PLACEMENTS,
    /** The copies of the follow-ups of an assignment that were fixed. */
    FOLLOW_UPS
  }

  /** What is wrong there. */
  enum Fault {
    /** There is nothing of it. */
    MISSING,
    /** It has not come as far, or something is missing in between. */
    BEHIND,
    /** It has gone on farther than the book. */
    AHEAD,
    /** It has come as far, and says something else. */
    OTHER,
    /** One of its events was published again, and said something else. */
    CONFLICT,
    /** The book knows no such aggregate. */
    UNKNOWN,
    /** There is a record that is no event of it. */
    UNREADABLE
  }

  static Difference of(Aggregate aggregate, Place place, Fault fault) {
    return of(aggregate, place, fault, null, null);
  }

  static Difference of(
      Aggregate aggregate,
      Place place,
      Fault fault,
      @Nullable Standing expected,
      @Nullable Standing found) {
    return new Difference(
        aggregate.kind(), aggregate.id(), place, fault, List.of(), expected, found);
  }

  /**
   * What of it was found later too, so that it is not what was just being written: who is behind
   * has not come where the book was, and the book has not come where others were ahead.
   */
  Optional<Difference> lasting(Difference later) {
    if (kind != later.kind
        || !id.equals(later.id)
        || place != later.place
        || fault != later.fault) {
      return Optional.empty();
    }
    boolean lasts =
        switch (fault) {
          case BEHIND -> version(later.found) < version(expected);
          case AHEAD -> version(later.expected) < version(found);
          default -> true;
        };
    List<String> both = later.what.stream().filter(what::contains).toList();
    return lasts && (what.isEmpty() == both.isEmpty())
        ? Optional.of(new Difference(kind, id, place, fault, both, later.expected, later.found))
        : Optional.empty();
  }

  private static long version(@Nullable Standing standing) {
    return standing == null ? 0 : standing.version();
  }
}
