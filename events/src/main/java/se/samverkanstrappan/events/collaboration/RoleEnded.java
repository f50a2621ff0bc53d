package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/**
 * An actor ceased to hold a role.
 *
 * @param id the id of the entry that ends
 * @param until the first day on which the actor no longer holds it
 */
public record RoleEnded(String id, String actor, Role role, PartialDate until)
    implements EntryEnded {
  public RoleEnded {
    requireNonNull(id, "id");
    requireNonNull(actor, "actor");
    requireNonNull(role, "role");
    requireNonNull(until, "until");
  }

  @Override
  public Entry ended(Entry standing) {
    return ((RoleHeld) standing).endedOn(until);
  }
}
