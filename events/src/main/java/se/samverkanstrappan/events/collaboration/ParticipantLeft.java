package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * An actor ceased to be a participant; the end of a stay.
 *
 * @param id the id of the stay that ends
 * @param leftOn the first day on which the actor is no longer a participant
 */
public record ParticipantLeft(String id, String actor, PartialDate leftOn) implements EntryEnded {
  public ParticipantLeft {
    requireNonNull(id, "id");
    requireNonNull(actor, "actor");
    requireNonNull(leftOn, "leftOn");
  }

  @Override
  public Entry ended(Entry standing) {
    return ((Stay) standing).until(leftOn);
  }
}
