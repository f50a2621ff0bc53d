package se.samverkanstrappan.command.assignment.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** The facts on a government assignment as they were sent, not yet judged. */
public record AssignmentDraft(
    @Nullable String title,
    @Nullable String reference,
    @Nullable PartialDate decidedOn,
    @Nullable PartialDate endsOn,
    @Nullable String commissionedBy,
    @Nullable List<String> responsible,
    @Nullable List<String> cooperating,
    @Nullable List<TaskDraft> tasks,
    @Nullable List<ReportDraft> reports,
    @Nullable List<AmbitionDraft> ambitions,
    @Nullable SourceDraft source) {
  private static final int TITLE = 200;
  private static final int REFERENCE = 200;
  private static final int PARTS = 200;

  /**
   * Judges them.
   *
   * @param violations what was found wrong already
   * @param today in the calendar of Sweden
   * @throws se.samverkanstrappan.command.rules.RulesBroken where anything is wrong
   */
  public AssignmentProfile judge(Violations violations, ActorDirectory actors, LocalDate today) {
    violations.requiredText("/title", title, TITLE);
    violations.text("/reference", reference, REFERENCE);
    AssignmentDates dates = AssignmentDates.of(violations, "/decidedOn", decidedOn, today);
    dates.notBeforeTheDecision(violations, "/endsOn", endsOn);
    NamedActors named = NamedActors.judge(violations, actors, this);
    thePartsAreRight(violations, dates);
    violations.throwIfAny();
    AssignmentProfile profile = accepted(named);
    TextSize.check(violations, profile);
    violations.throwIfAny();
    return profile;
  }

  private void thePartsAreRight(Violations violations, AssignmentDates dates) {
    Rows.of(violations, "/tasks", tasks, PARTS)
        .each((task, at) -> task.check(violations, at))
        .distinct(TaskDraft::id);
    Rows.of(violations, "/reports", reports, PARTS)
        .each((report, at) -> report.check(violations, at, dates))
        .distinct(ReportDraft::id);
    Rows.of(violations, "/ambitions", ambitions, PARTS)
        .each((ambition, at) -> ambition.check(violations, at));
    if (source != null) {
      source.check(violations, "/source");
    }
  }

  private AssignmentProfile accepted(NamedActors named) {
    return new AssignmentProfile(
        Objects.requireNonNull(title),
        reference,
        Objects.requireNonNull(decidedOn),
        endsOn,
        Objects.requireNonNull(named.commissionedBy()),
        named.responsible(),
        named.cooperating(),
        given(tasks).stream().map(TaskDraft::accepted).toList(),
        given(reports).stream().map(ReportDraft::accepted).toList(),
        given(ambitions).stream().map(AmbitionDraft::accepted).toList(),
        source == null ? null : source.accepted());
  }

  private static <T> List<T> given(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
