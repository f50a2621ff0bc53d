package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.DatedEntry;

/**
 * The days that entries count from in a collaboration that opened on a day, and what of them is
 * known as of a day.
 */
public record EntryDays(LocalDate opening) {
  /** The day an entry counts from; for an ambition, which is a plan, the day it is to be met by. */
  LocalDate of(Entry entry) {
    return date(entry).countedFrom(opening);
  }

  /** Whether an entry is dated up to a day; an ambition is a plan and no fact of any day. */
  boolean isKnown(Entry entry, LocalDate asOf) {
    return entry instanceof Ambition || !of(entry).isAfter(asOf);
  }

  /** An entry with the days that it counts on. */
  <E extends Entry> DatedEntry<E> dated(String id, E entry) {
    return new DatedEntry<>(id, entry, of(entry), end(entry));
  }

  /** Every day an entry tells of: the one it counts from, and its end if it has one. */
  Stream<LocalDate> all(Entry entry) {
    return Stream.concat(Stream.of(date(entry)), Stream.ofNullable(endGiven(entry)))
        .map(each -> each.countedFrom(opening));
  }

  /** The entry without an end that comes after a day. */
  Entry asOf(Entry entry, LocalDate asOf) {
    return switch (entry) {
      case Stay stay -> comes(stay.leftOn(), asOf) ? open(stay) : stay;
      case RoleHeld role -> comes(role.until(), asOf) ? open(role) : role;
      case Obstacle obstacle -> comes(obstacle.resolvedOn(), asOf) ? open(obstacle) : obstacle;
      case Link link -> comes(link.until(), asOf) ? open(link) : link;
      case MandateHeld mandate -> mandate;
      case Interaction interaction -> interaction;
      case Perception perception -> perception;
      case Ambition ambition -> ambition;
      case LifecycleChange change -> change;
    };
  }

  /** The entry as it was before it came to its end, if it has. */
  public static Entry open(Entry entry) {
    return new EntryDays(LocalDate.EPOCH).asOf(entry, LocalDate.MIN);
  }

  /** The first day on which an entry no longer holds; null where it has no end. */
  @Nullable LocalDate end(Entry entry) {
    PartialDate end = endGiven(entry);
    return end == null ? null : end.countedFrom(opening);
  }

  private static @Nullable PartialDate endGiven(Entry entry) {
    return switch (entry) {
      case Stay stay -> stay.leftOn();
      case RoleHeld role -> role.until();
      case Obstacle obstacle -> obstacle.resolvedOn();
      case Link link -> link.until();
      case MandateHeld mandate -> null;
      case Interaction interaction -> null;
      case Perception perception -> null;
      case Ambition ambition -> null;
      case LifecycleChange change -> null;
    };
  }

  private boolean comes(@Nullable PartialDate end, LocalDate asOf) {
    return end != null && end.countedFrom(opening).isAfter(asOf);
  }

  private static Stay open(Stay stay) {
    return new Stay(stay.actor(), stay.joinedOn(), null);
  }

  private static RoleHeld open(RoleHeld role) {
    return new RoleHeld(role.actor(), role.role(), role.from(), null);
  }

  private static Obstacle open(Obstacle obstacle) {
    return new Obstacle(obstacle.kind(), obstacle.raisedOn(), obstacle.description(), null, null);
  }

  private static Link open(Link link) {
    return new Link(link.assignment(), link.task(), link.from(), null);
  }

  private static PartialDate date(Entry entry) {
    return switch (entry) {
      case Stay stay -> stay.joinedOn();
      case RoleHeld role -> role.from();
      case MandateHeld mandate -> mandate.from();
      case Interaction interaction -> interaction.date();
      case Perception perception -> perception.date();
      case Ambition ambition -> ambition.by();
      case Obstacle obstacle -> obstacle.raisedOn();
      case LifecycleChange change -> change.date();
      case Link link -> link.from();
    };
  }
}
