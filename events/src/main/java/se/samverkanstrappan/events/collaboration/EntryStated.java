package se.samverkanstrappan.events.collaboration;

/** From now on an entry stands as it is told here, whatever stood under its id before. */
public sealed interface EntryStated extends EntryEvent
    permits ParticipantJoined,
        RoleTaken,
        MandateGiven,
        InteractionLogged,
        InteractionAmended,
        PerceptionStated,
        AmbitionSet,
        ObstacleRaised,
        LifecycleChanged,
        AssignmentLinked,
        EntryAmended {
  /** All of the entry as it now stands. */
  Entry stated();
}
