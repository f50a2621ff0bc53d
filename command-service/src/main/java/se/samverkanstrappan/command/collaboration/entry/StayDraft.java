package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** A stay as it was sent. */
public record StayDraft(
    @Nullable String actor, @Nullable PartialDate joinedOn, @Nullable PartialDate leftOn)
    implements EntryDraft {
  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/joinedOn", joinedOn);
    dates.happened(violations, "/leftOn", leftOn);
  }

  @Override
  public @Nullable Stay judge(Violations violations, Surroundings surroundings) {
    String meant = Actors.meant(violations, "/actor", actor, surroundings.actors());
    violations.required("/joinedOn", joinedOn);
    return joinedOn == null ? null : new Stay(meant == null ? "" : meant, joinedOn, leftOn);
  }
}
