package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A dialogue step was logged. */
public record InteractionLogged(String id, Interaction interaction) implements CollaborationEvent {
  public InteractionLogged {
    requireNonNull(id, "id");
    requireNonNull(interaction, "interaction");
  }
}
