package se.samverkanstrappan.query.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/**
 * How what one side says of a collaboration differs from what another says.
 *
 * @param differences the stretches of days on which their timelines differ
 * @param actors those that stand differently, each side on its day
 * @param entries what the book had otherwise at one side's instant than at the other's
 */
public record Comparison(
    String id,
    Side one,
    Side other,
    List<Stretch> differences,
    List<ActorDifference> actors,
    List<EntryDifference> entries) {

  /** What two readings of the book say, each in the way that is asked of it. */
  public static Comparison of(
      KnownCollaboration one, Side.Asked asked, KnownCollaboration other, Side.Asked askedOther) {
    Side here = Side.of(one, asked);
    Side there = Side.of(other, askedOther);
    return new Comparison(
        one.head().id(),
        here,
        there,
        Stretch.between(here.segments(), there.segments()),
        ActorDifference.between(
            one.actors(asked.asOf(), asked.rule()),
            other.actors(askedOther.asOf(), askedOther.rule())),
        entries(one, asked, other, askedOther));
  }

  /** What became of an entry is told by all its dates; that it is told at all, by those of then. */
  private static List<EntryDifference> entries(
      KnownCollaboration one, Side.Asked asked, KnownCollaboration other, Side.Asked askedOther) {
    LocalDate day = later(asked.asOf(), askedOther.asOf());
    Map<String, Entry> here = asOf(day, one);
    Map<String, Entry> there = asOf(day, other);
    return EntryDifference.between(
            asOf(LocalDate.MAX, one),
            asOf(LocalDate.MAX, other),
            isBefore(askedOther.knownAt(), asked.knownAt()))
        .stream()
        .filter(each -> !Objects.equals(here.get(each.id()), there.get(each.id())))
        .toList();
  }

  private static Map<String, Entry> asOf(LocalDate day, KnownCollaboration known) {
    Map<String, Entry> byId = new TreeMap<>();
    known.entries(Entry.class, day).forEach(each -> byId.put(each.id(), each.entry()));
    return byId;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** All of the book is later than what it had at any instant. */
  private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
    return one != null && (other == null || one.isBefore(other));
  }
}
