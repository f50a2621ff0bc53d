package se.samverkanstrappan.command.collaboration.changelifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Lifecycle;
import se.samverkanstrappan.command.collaboration.state.LifecycleEntry;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Pause, resume, close or reopen a collaboration.
 *
 * @param date the first day on which the change holds; none means today
 */
public record ChangeLifecycle(
    String collaboration,
    String entry,
    LifecycleKind kind,
    @Nullable PartialDate date,
    @Nullable String reason)
    implements CollaborationCommand {
  private static final int REASON = 1000;

  /** What happens where every rule is kept. */
  public LifecycleChanged decide(CollaborationState state, Surroundings surroundings) {
    if (state.hasEntry(entry)) {
      throw new IdTaken("/id", entry);
    }
    Violations violations = new Violations();
    violations.id("/id", entry);
    violations.requiredText("/reason", reason, REASON);
    PartialDate from = date == null ? PartialDate.of(surroundings.today()) : date;
    LocalDate day = state.datesOn(surroundings.today()).day(violations, "/date", from);
    if (day != null) {
      Lifecycle changed = state.lifecycle().with(new LifecycleEntry(entry, kind, from));
      changed
          .fault()
          .ifPresentOrElse(
              fault -> violations.add("/date", fault),
              () -> noInteractionIsCovered(violations, state, changed));
    }
    violations.throwIfAny();
    return new LifecycleChanged(entry, kind, from, reason);
  }

  private static void noInteractionIsCovered(
      Violations violations, CollaborationState state, Lifecycle changed) {
    state.interactions().values().stream()
        .filter(each -> !each.retracted())
        .map(each -> each.date().countedFrom(state.opening()))
        .filter(day -> changed.closedOn(day) && !state.lifecycle().closedOn(day))
        .max(LocalDate::compareTo)
        .ifPresent(
            day ->
                violations.add(
                    "/date", "there is an interaction on " + day + ", which would be closed"));
  }
}
