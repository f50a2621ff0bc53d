package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** An ambition as it was sent. */
public record AmbitionDraft(
    @Nullable Integer step, @Nullable PartialDate by, @Nullable ActorKind actorKind)
    implements EntryDraft {
  /** A plan: it may lie ahead. */
  @Override
  public void judgeDates(Violations violations, FactDates dates) {}

  @Override
  public @Nullable Ambition judge(Violations violations, Surroundings surroundings) {
    violations.required("/step", step);
    Steps.check(violations, "/step", step);
    violations.required("/by", by);
    return step == null || by == null ? null : new Ambition(step, by, actorKind);
  }
}
