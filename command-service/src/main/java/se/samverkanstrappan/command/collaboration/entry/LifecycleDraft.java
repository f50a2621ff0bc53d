package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** A lifecycle change as it was sent. */
public record LifecycleDraft(
    @Nullable LifecycleKind kind, @Nullable PartialDate date, @Nullable String reason)
    implements EntryDraft {
  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/date", date);
  }

  @Override
  public @Nullable LifecycleChange judge(Violations violations, Surroundings surroundings) {
    violations.required("/kind", kind);
    violations.required("/date", date);
    violations.text("/reason", reason, Reason.LENGTH);
    return kind == null || date == null ? null : new LifecycleChange(kind, date, reason);
  }

  /** The same, of the day given where none was sent. */
  public LifecycleDraft orOn(PartialDate day) {
    return date == null ? new LifecycleDraft(kind, day, reason) : this;
  }

  /** The same with another reason. */
  LifecycleDraft because(@Nullable String other) {
    return new LifecycleDraft(kind, date, other);
  }
}
