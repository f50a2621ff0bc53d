package se.samverkanstrappan.events.collaboration;

/**
 * A logged dialogue step was corrected.
 *
 * @param interaction all of it as it now stands
 */
public record InteractionAmended(String id, Interaction interaction, String reason)
    implements CollaborationEvent {}
