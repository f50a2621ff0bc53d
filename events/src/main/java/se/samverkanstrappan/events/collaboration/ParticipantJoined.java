package se.samverkanstrappan.events.collaboration;

import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * An actor became a participant; the beginning of a stay.
 *
 * @param id the id of the stay
 */
public record ParticipantJoined(String id, String actor, PartialDate joinedOn)
    implements CollaborationEvent {}
