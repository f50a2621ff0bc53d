package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/**
 * What an actor is in a collaboration, whether or not it is a participant.
 *
 * @param until the first day on which it no longer is; null while it is
 */
public record RoleHeld(String actor, Role role, PartialDate from, @Nullable PartialDate until)
    implements Entry {
  public RoleHeld {
    requireNonNull(actor, "actor");
    requireNonNull(role, "role");
    requireNonNull(from, "from");
  }

  /** The same role, ended. */
  public RoleHeld endedOn(PartialDate day) {
    return new RoleHeld(actor, role, from, day);
  }
}
