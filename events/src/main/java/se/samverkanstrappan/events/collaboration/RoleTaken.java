package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** An actor took on a role. */
public record RoleTaken(String id, RoleHeld role) implements EntryStated {
  public RoleTaken {
    requireNonNull(id, "id");
    requireNonNull(role, "role");
  }

  @Override
  public Entry stated() {
    return role;
  }
}
