package se.samverkanstrappan.events.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;

/** Every event there is, by wire name and by class; the wire never sees a class name. */
public final class EventTypes {
  /** All types written today, in the order a reader meets them. */
  public static final List<EventType> ALL =
      List.of(
          new EventType("actor.registered", 1, ActorRegistered.class),
          new EventType("actor.changed", 1, ActorChanged.class),
          new EventType("collaboration.opened", 1, CollaborationOpened.class),
          new EventType("collaboration.participant-joined", 1, ParticipantJoined.class),
          new EventType("collaboration.participant-left", 1, ParticipantLeft.class),
          new EventType("collaboration.interaction-logged", 1, InteractionLogged.class),
          new EventType("collaboration.interaction-amended", 1, InteractionAmended.class),
          new EventType("collaboration.interaction-retracted", 1, InteractionRetracted.class),
          new EventType("collaboration.lifecycle-changed", 1, LifecycleChanged.class));

  private static final Map<String, EventType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

  private static final Map<Class<? extends DomainEvent>, EventType> BY_CLASS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));

  private EventTypes() {}

  public static Optional<EventType> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * The type an event class is written as.
   *
   * @throws IllegalArgumentException for a class that is not an event of this version
   */
  public static EventType of(Class<?> payload) {
    EventType type = BY_CLASS.get(payload);
    if (type == null) {
      throw new IllegalArgumentException("not an event: " + payload.getName());
    }
    return type;
  }
}
