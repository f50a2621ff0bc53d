package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.oracle.WhatHappened.Membership;

/** The entries of a collaboration as they stand, and whether its rules allow them together. */
final class Entries {
  private final LocalDate opened;
  private final Map<String, Entry> entries;
  private final List<Membership> stays;
  private final TreeMap<LocalDate, LifecycleKind> changes = new TreeMap<>();

  Entries(LocalDate opened, Map<String, Entry> entries) {
    this.opened = opened;
    this.entries = entries;
    this.stays = all(Stay.class).map(stay -> membership(stay, opened)).toList();
    all(LifecycleChange.class).forEach(it -> changes.put(day(it.date()), it.kind()));
  }

  static Membership membership(Stay stay, LocalDate opened) {
    PartialDate left = stay.leftOn();
    return new Membership(
        stay.actor(),
        stay.joinedOn().countedFrom(opened),
        left == null ? null : left.countedFrom(opened));
  }

  LocalDate opened() {
    return opened;
  }

  Map<String, Entry> entries() {
    return entries;
  }

  boolean isParticipant(String actor, LocalDate day) {
    return stays.stream().anyMatch(stay -> stay.actor().equals(actor) && stay.holdsOn(day));
  }

  boolean areSound() {
    boolean oneChangeADay = changes.size() == all(LifecycleChange.class).count();
    boolean inTime = changes.isEmpty() || !changes.firstKey().isBefore(opened);
    return oneChangeADay
        && inTime
        && isInOrder(changes.values())
        && stays.stream().allMatch(this::allows)
        && all(Interaction.class).allMatch(this::allow);
  }

  boolean allow(Interaction it) {
    LocalDate day = day(it.date());
    List<String> there = it.participants().stream().map(Attendance::actor).toList();
    boolean wellFormed =
        !it.observations().isEmpty()
            && !there.isEmpty()
            && there.stream().distinct().count() == there.size();
    return wellFormed
        && !day.isBefore(opened)
        && !isClosedOn(day)
        && there.stream().allMatch(actor -> isParticipant(actor, day));
  }

  private boolean allows(Membership stay) {
    long sharing =
        stays.stream()
            .filter(other -> other.actor().equals(stay.actor()))
            .filter(
                other ->
                    isBefore(stay.joined(), other.left()) && isBefore(other.joined(), stay.left()))
            .count();
    return !stay.joined().isBefore(opened) && isBefore(stay.joined(), stay.left()) && sharing == 1;
  }

  /** Active: pause or close. Paused: resume or close. Closed: reopen, then active. */
  private static boolean isInOrder(Collection<LifecycleKind> kinds) {
    LifecycleKind before = LifecycleKind.RESUMED;
    for (LifecycleKind kind : kinds) {
      boolean allowed =
          switch (kind) {
            case PAUSED -> before == LifecycleKind.RESUMED || before == LifecycleKind.REOPENED;
            case RESUMED -> before == LifecycleKind.PAUSED;
            case CLOSED -> before != LifecycleKind.CLOSED;
            case REOPENED -> before == LifecycleKind.CLOSED;
          };
      if (!allowed) {
        return false;
      }
      before = kind;
    }
    return true;
  }

  private boolean isClosedOn(LocalDate day) {
    var newest = changes.floorEntry(day);
    return newest != null && newest.getValue() == LifecycleKind.CLOSED;
  }

  private <E extends Entry> Stream<E> all(Class<E> kind) {
    return entries.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  private LocalDate day(PartialDate date) {
    return date.countedFrom(opened);
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }
}
