package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** What a log of events says has happened, on the days the rule counts from. */
record WhatHappened(
    LocalDate opened, List<Membership> memberships, List<Change> changes, List<Meeting> meetings) {

  /** That an actor is a participant from one day until another, which is not included. */
  record Membership(String actor, LocalDate joined, @Nullable LocalDate left) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(joined) && (left == null || day.isBefore(left));
    }
  }

  /** A lifecycle change and the first day it holds. */
  record Change(LocalDate on, LifecycleKind kind) {}

  static WhatHappened accordingTo(List<CollaborationEvent> log) {
    LocalDate opened = openingIn(log);
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (CollaborationEvent event : log) {
      switch (event) {
        case EntryStated e -> entries.put(e.id(), e.stated());
        case EntryEnded e -> entries.computeIfPresent(e.id(), (id, it) -> e.ended(it));
        case EntryTakenBack e -> entries.remove(e.id());
        case CollaborationOpened e -> {}
        case CollaborationChanged e -> {}
        case OwnershipTransferred e -> {}
        case CollaborationWithdrawn e -> throw new IllegalArgumentException("stands nowhere");
      }
    }
    List<Membership> memberships = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    for (Entry entry : entries.values()) {
      switch (entry) {
        case Stay it -> memberships.add(Entries.membership(it, opened));
        case LifecycleChange it ->
            changes.add(new Change(it.date().countedFrom(opened), it.kind()));
        case Interaction it -> meetings.add(Meeting.of(it, opened));
        default -> {}
      }
    }
    return new WhatHappened(opened, memberships, changes, meetings);
  }

  /** The opening as it was told last; every date counts from that one. */
  private static LocalDate openingIn(List<CollaborationEvent> log) {
    LocalDate opened = null;
    for (CollaborationEvent event : log) {
      if (event instanceof CollaborationOpened opening) {
        opened = opening.openedOn().firstDay();
      } else if (event instanceof CollaborationChanged changed) {
        opened = changed.openedOn().firstDay();
      }
    }
    return Objects.requireNonNull(opened, "a log begins with the opening");
  }

  /** The same without all that is dated after a day. */
  WhatHappened datedUpTo(LocalDate day) {
    List<Membership> known = new ArrayList<>();
    for (Membership stay : memberships) {
      boolean leftLater = stay.left() != null && stay.left().isAfter(day);
      if (!stay.joined().isAfter(day)) {
        known.add(leftLater ? new Membership(stay.actor(), stay.joined(), null) : stay);
      }
    }
    return new WhatHappened(
        opened,
        known,
        changes.stream().filter(change -> !change.on().isAfter(day)).toList(),
        meetings.stream().filter(meeting -> !meeting.on().isAfter(day)).toList());
  }

  /** Every day on which something is dated. */
  TreeSet<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>(Set.of(opened));
    changes.forEach(change -> days.add(change.on()));
    meetings.forEach(meeting -> days.add(meeting.on()));
    for (Membership stay : memberships) {
      days.add(stay.joined());
      if (stay.left() != null) {
        days.add(stay.left());
      }
    }
    return days;
  }

  TreeSet<String> actors() {
    TreeSet<String> actors = new TreeSet<>();
    memberships.forEach(stay -> actors.add(stay.actor()));
    return actors;
  }
}
