package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * An actor became a participant; the beginning of a stay.
 *
 * @param id the id of the stay
 */
public record ParticipantJoined(String id, String actor, PartialDate joinedOn)
    implements CollaborationEvent {
  public ParticipantJoined {
    requireNonNull(id, "id");
    requireNonNull(actor, "actor");
    requireNonNull(joinedOn, "joinedOn");
  }
}
