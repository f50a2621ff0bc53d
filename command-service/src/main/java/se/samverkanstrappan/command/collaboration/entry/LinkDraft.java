package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** A link to a task of an assignment as it was sent. */
public record LinkDraft(
    @Nullable String assignment,
    @Nullable String task,
    @Nullable PartialDate from,
    @Nullable PartialDate until)
    implements EntryDraft {
  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/from", from);
    dates.happened(violations, "/until", until);
  }

  @Override
  public @Nullable Link judge(Violations violations, Surroundings surroundings) {
    boolean named = violations.required("/assignment", assignment);
    named &= violations.required("/task", task);
    violations.required("/from", from);
    if (assignment != null && !surroundings.assignments().hasAssignment(assignment)) {
      violations.add("/assignment", "there is no such assignment");
    } else if (assignment != null && task != null) {
      violations.addIf(
          !surroundings.assignments().hasTask(assignment, task),
          "/task",
          "the assignment has no such task");
    }
    return from == null
        ? null
        : new Link(
            named && assignment != null ? assignment : "",
            named && task != null ? task : "",
            from,
            until);
  }
}
