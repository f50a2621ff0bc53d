package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** A role as it was sent. */
public record RoleDraft(
    @Nullable String actor,
    @Nullable Role role,
    @Nullable PartialDate from,
    @Nullable PartialDate until)
    implements EntryDraft {
  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/from", from);
    dates.happened(violations, "/until", until);
  }

  @Override
  public @Nullable RoleHeld judge(Violations violations, Surroundings surroundings) {
    String meant = Actors.meant(violations, "/actor", actor, surroundings.actors());
    violations.required("/role", role);
    violations.required("/from", from);
    if (from == null) {
      return null;
    }
    // what is missing overlaps nothing, and its dates can still be judged
    return meant == null || role == null
        ? new RoleHeld("", Role.SUPPORTER, from, until)
        : new RoleHeld(meant, role, from, until);
  }
}
