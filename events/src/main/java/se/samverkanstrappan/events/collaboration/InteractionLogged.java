package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A dialogue step was logged. */
public record InteractionLogged(String id, Interaction interaction) implements EntryStated {
  public InteractionLogged {
    requireNonNull(id, "id");
    requireNonNull(interaction, "interaction");
  }

  @Override
  public Entry stated() {
    return interaction;
  }
}
