package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** A mandate as it was sent. */
public record MandateDraft(
    @Nullable String actor,
    @Nullable Mandate mandate,
    @Nullable PartialDate from,
    @Nullable String note)
    implements EntryDraft {
  private static final int NOTE = 2000;

  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/from", from);
  }

  @Override
  public @Nullable MandateHeld judge(Violations violations, Surroundings surroundings) {
    String meant = Actors.meant(violations, "/actor", actor, surroundings.actors());
    violations.required("/mandate", mandate);
    violations.required("/from", from);
    violations.text("/note", note, NOTE);
    return meant == null || from == null
        ? null
        : new MandateHeld(meant, mandate == null ? Mandate.UNCLEAR : mandate, from, note);
  }
}
