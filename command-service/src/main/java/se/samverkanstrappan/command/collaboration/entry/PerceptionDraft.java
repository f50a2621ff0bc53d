package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** A participant's view as it was sent. */
public record PerceptionDraft(
    @Nullable String actor,
    @Nullable PartialDate date,
    @Nullable Integer perceived,
    @Nullable Integer desired,
    @Nullable String comment)
    implements EntryDraft {
  private static final int COMMENT = 2000;

  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/date", date);
  }

  @Override
  public @Nullable Perception judge(Violations violations, Surroundings surroundings) {
    String meant = Actors.meant(violations, "/actor", actor, surroundings.actors());
    violations.required("/date", date);
    violations.required("/perceived", perceived);
    Steps.check(violations, "/perceived", perceived);
    Steps.check(violations, "/desired", desired);
    violations.text("/comment", comment, COMMENT);
    return meant == null || date == null
        ? null
        : new Perception(meant, date, perceived == null ? 0 : perceived, desired, comment);
  }
}
