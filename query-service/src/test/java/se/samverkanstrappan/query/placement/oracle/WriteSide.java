package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** A book that takes an event only where the rules of a collaboration allow it, judged by dates. */
final class WriteSide {
  private final List<CollaborationEvent> log = new ArrayList<>();
  private final LocalDate opened;
  private final Map<String, WhatHappened.Membership> stays = new LinkedHashMap<>();
  private final Map<String, Interaction> interactions = new LinkedHashMap<>();
  private TreeMap<LocalDate, LifecycleKind> changes = new TreeMap<>();

  WriteSide(CollaborationOpened opening) {
    opened = opening.openedOn().firstDay();
    log.add(opening);
  }

  List<CollaborationEvent> log() {
    return List.copyOf(log);
  }

  LocalDate opened() {
    return opened;
  }

  Collection<WhatHappened.Membership> stays() {
    return stays.values();
  }

  /** Writes an event, or refuses it and says so. */
  boolean accepts(CollaborationEvent event) {
    boolean accepted =
        switch (event) {
          case CollaborationOpened e -> false;
          case ParticipantJoined e -> join(e);
          case ParticipantLeft e -> leave(e);
          case InteractionLogged e ->
              !interactions.containsKey(e.id()) && put(e.id(), e.interaction());
          case InteractionAmended e ->
              interactions.containsKey(e.id()) && put(e.id(), e.interaction());
          case InteractionRetracted e -> interactions.remove(e.id()) != null;
          case LifecycleChanged e -> change(e);
          default -> false;
        };
    if (accepted) {
      log.add(event);
    }
    return accepted;
  }

  private boolean join(ParticipantJoined e) {
    WhatHappened.Membership stay =
        new WhatHappened.Membership(
            e.participant().actor(), e.participant().joinedOn().countedFrom(opened), null);
    if (stay.joined().isBefore(opened) || stays.containsKey(e.id()) || overlapsAnother(stay)) {
      return false;
    }
    stays.put(e.id(), stay);
    return true;
  }

  private boolean overlapsAnother(WhatHappened.Membership stay) {
    return stays.values().stream()
        .filter(other -> other.actor().equals(stay.actor()))
        .anyMatch(
            other ->
                isBefore(stay.joined(), other.left()) && isBefore(other.joined(), stay.left()));
  }

  /** Writes a whole stay that has ended, which may lie before another one of the same actor. */
  boolean acceptsStay(ParticipantJoined joined, ParticipantLeft left) {
    WhatHappened.Membership stay =
        new WhatHappened.Membership(
            joined.participant().actor(),
            joined.participant().joinedOn().countedFrom(opened),
            left.leftOn().countedFrom(opened));
    boolean wrong = stay.joined().isBefore(opened) || !isBefore(stay.joined(), stay.left());
    if (wrong || stays.containsKey(joined.id()) || overlapsAnother(stay)) {
      return false;
    }
    stays.put(joined.id(), stay);
    log.add(joined);
    log.add(left);
    return true;
  }

  private boolean leave(ParticipantLeft e) {
    WhatHappened.Membership stay = stays.get(e.id());
    LocalDate left = e.leftOn().countedFrom(opened);
    if (stay == null || stay.left() != null || !stay.joined().isBefore(left)) {
      return false;
    }
    WhatHappened.Membership ended = new WhatHappened.Membership(stay.actor(), stay.joined(), left);
    boolean wasThereLater =
        interactions.values().stream()
            .filter(it -> it.participants().stream().anyMatch(a -> a.actor().equals(e.actor())))
            .map(it -> it.date().countedFrom(opened))
            .anyMatch(day -> stay.holdsOn(day) && !ended.holdsOn(day));
    if (wasThereLater) {
      return false;
    }
    stays.put(e.id(), ended);
    return true;
  }

  private boolean put(String id, Interaction it) {
    LocalDate day = it.date().countedFrom(opened);
    List<String> there = it.participants().stream().map(Attendance::actor).toList();
    boolean wellFormed =
        !it.observations().isEmpty()
            && !there.isEmpty()
            && there.stream().distinct().count() == there.size();
    if (!wellFormed || day.isBefore(opened) || isClosedOn(day, changes)) {
      return false;
    }
    if (!there.stream().allMatch(actor -> isParticipant(actor, day))) {
      return false;
    }
    interactions.put(id, it);
    return true;
  }

  boolean isParticipant(String actor, LocalDate day) {
    return stays.values().stream().anyMatch(s -> s.actor().equals(actor) && s.holdsOn(day));
  }

  private boolean change(LifecycleChanged e) {
    LocalDate day = e.date().countedFrom(opened);
    if (day.isBefore(opened) || changes.containsKey(day)) {
      return false;
    }
    TreeMap<LocalDate, LifecycleKind> after = new TreeMap<>(changes);
    after.put(day, e.kind());
    boolean loggedWhileClosed =
        interactions.values().stream()
            .anyMatch(it -> isClosedOn(it.date().countedFrom(opened), after));
    if (!isInOrder(after.values()) || loggedWhileClosed) {
      return false;
    }
    changes = after;
    return true;
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

  private static boolean isClosedOn(LocalDate day, TreeMap<LocalDate, LifecycleKind> changes) {
    var newest = changes.floorEntry(day);
    return newest != null && newest.getValue() == LifecycleKind.CLOSED;
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }
}
