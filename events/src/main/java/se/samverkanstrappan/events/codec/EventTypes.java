package se.samverkanstrappan.events.codec;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleTaken;

/** Every event there is, by wire name and by class; the wire never sees a class name. */
public final class EventTypes {
  /** All types written today, in the order a reader meets them. */
  public static final List<EventType> ALL =
      List.of(
          new EventType("actor.registered", 1, ActorRegistered.class),
          new EventType("actor.changed", 1, ActorChanged.class),
          new EventType("collaboration.opened", 1, CollaborationOpened.class),
          new EventType("collaboration.changed", 1, CollaborationChanged.class),
          new EventType("collaboration.ownership-transferred", 1, OwnershipTransferred.class),
          new EventType("collaboration.withdrawn", 1, CollaborationWithdrawn.class),
          new EventType("collaboration.participant-joined", 2, ParticipantJoined.class),
          new EventType("collaboration.participant-left", 1, ParticipantLeft.class),
          new EventType("collaboration.role-taken", 1, RoleTaken.class),
          new EventType("collaboration.role-ended", 1, RoleEnded.class),
          new EventType("collaboration.mandate-given", 1, MandateGiven.class),
          new EventType("collaboration.interaction-logged", 1, InteractionLogged.class),
          new EventType("collaboration.interaction-amended", 1, InteractionAmended.class),
          new EventType("collaboration.interaction-retracted", 1, InteractionRetracted.class),
          new EventType("collaboration.perception-stated", 1, PerceptionStated.class),
          new EventType("collaboration.ambition-set", 1, AmbitionSet.class),
          new EventType("collaboration.obstacle-raised", 1, ObstacleRaised.class),
          new EventType("collaboration.obstacle-resolved", 1, ObstacleResolved.class),
          new EventType("collaboration.lifecycle-changed", 1, LifecycleChanged.class),
          new EventType("collaboration.assignment-linked", 1, AssignmentLinked.class),
          new EventType("collaboration.entry-amended", 1, EntryAmended.class),
          new EventType("collaboration.entry-retracted", 1, EntryRetracted.class),
          new EventType("assignment.created", 1, AssignmentCreated.class),
          new EventType("assignment.changed", 1, AssignmentChanged.class),
          new EventType("assignment.report-submitted", 1, ReportSubmitted.class),
          new EventType("assignment.follow-up-fixed", 1, FollowUpFixed.class));

  private static final EventTypes TODAY = new EventTypes(ALL);

  private final List<EventType> all;
  private final Map<String, EventType> byName;
  private final Map<Class<? extends DomainEvent>, EventType> byClass;

  /** A set of types; another one than {@link #ALL} is for proving what happens when it changes. */
  EventTypes(List<EventType> types) {
    all = List.copyOf(types);
    byName = all.stream().collect(toUnmodifiableMap(EventType::name, identity()));
    byClass = all.stream().collect(toUnmodifiableMap(EventType::payload, identity()));
  }

  /** The type with a wire name; empty for one that only another version knows. */
  public static Optional<EventType> byName(String name) {
    return TODAY.named(name);
  }

  /**
   * The type an event class is written as.
   *
   * @throws IllegalArgumentException for a class that is not an event of this version
   */
  public static EventType of(Class<?> payload) {
    return TODAY.writtenAs(payload);
  }

  static EventTypes today() {
    return TODAY;
  }

  List<EventType> all() {
    return all;
  }

  Optional<EventType> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  EventType writtenAs(Class<?> payload) {
    EventType type = byClass.get(payload);
    if (type == null) {
      throw new IllegalArgumentException("not an event: " + payload.getName());
    }
    return type;
  }
}
