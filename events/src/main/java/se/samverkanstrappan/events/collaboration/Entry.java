package se.samverkanstrappan.events.collaboration;

/**
 * A dated fact in a collaboration, whole, as it stands under an id; it can be amended and
 * retracted.
 */
public sealed interface Entry
    permits Stay,
        RoleHeld,
        MandateHeld,
        Interaction,
        Perception,
        Ambition,
        Obstacle,
        LifecycleChange,
        Link {}
