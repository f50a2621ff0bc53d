package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

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
    Map<String, Membership> memberships = new LinkedHashMap<>();
    List<Change> changes = new ArrayList<>();
    Map<String, Interaction> interactions = new LinkedHashMap<>();
    for (CollaborationEvent event : log) {
      switch (event) {
        case CollaborationOpened e -> {}
        case ParticipantJoined e -> memberships.put(e.id(), joined(e.participant(), opened));
        case ParticipantLeft e ->
            memberships.computeIfPresent(
                e.id(),
                (id, stay) ->
                    new Membership(stay.actor(), stay.joined(), e.leftOn().countedFrom(opened)));
        case InteractionLogged e -> interactions.put(e.id(), e.interaction());
        case InteractionAmended e -> interactions.put(e.id(), e.interaction());
        case InteractionRetracted e -> interactions.remove(e.id());
        case LifecycleChanged e -> changes.add(new Change(e.date().countedFrom(opened), e.kind()));
        default -> throw new IllegalArgumentException("not told here: " + event);
      }
    }
    List<Meeting> meetings =
        interactions.values().stream().map(each -> Meeting.of(each, opened)).toList();
    return new WhatHappened(opened, List.copyOf(memberships.values()), changes, meetings);
  }

  private static Membership joined(Stay stay, LocalDate opened) {
    PartialDate left = stay.leftOn();
    return new Membership(
        stay.actor(),
        stay.joinedOn().countedFrom(opened),
        left == null ? null : left.countedFrom(opened));
  }

  private static LocalDate openingIn(List<CollaborationEvent> log) {
    if (log.getFirst() instanceof CollaborationOpened opening) {
      return opening.openedOn().firstDay();
    }
    throw new IllegalArgumentException("a log begins with the opening");
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
