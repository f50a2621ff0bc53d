package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** An actor became a participant; its stay begins, or is told whole. */
public record ParticipantJoined(String id, Stay participant) implements EntryStated {
  public ParticipantJoined {
    requireNonNull(id, "id");
    requireNonNull(participant, "participant");
  }

  @Override
  public Entry stated() {
    return participant;
  }
}
