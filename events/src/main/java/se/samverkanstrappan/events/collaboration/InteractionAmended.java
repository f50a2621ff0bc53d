package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/**
 * A logged dialogue step was corrected.
 *
 * @param interaction all of it as it now stands
 */
public record InteractionAmended(String id, Interaction interaction, String reason)
    implements EntryStated {
  public InteractionAmended {
    requireNonNull(id, "id");
    requireNonNull(interaction, "interaction");
    requireNonNull(reason, "reason");
  }

  @Override
  public Entry stated() {
    return interaction;
  }
}
