package se.samverkanstrappan.command.assignment.submitreport;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.assignment.profile.AssignmentCommand;
import se.samverkanstrappan.command.assignment.profile.AssignmentDates;
import se.samverkanstrappan.command.assignment.profile.TextSize;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.command.rules.WebAddress;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Tell that a report was submitted.
 *
 * @param link where it can be read
 */
public record SubmitReport(
    String assignment, String report, @Nullable PartialDate submittedOn, @Nullable String link)
    implements AssignmentCommand {
  /** What happens where every rule is kept. */
  public ReportSubmitted decide(AssignmentProfile present, LocalDate today) {
    Report due = reportOf(present);
    Violations violations = new Violations();
    violations.addIf(
        due.submittedOn() != null, "", "the report was submitted on " + due.submittedOn());
    violations.required("/submittedOn", submittedOn);
    new AssignmentDates(present.decidedOn().firstDay(), today)
        .happened(violations, "/submittedOn", submittedOn);
    WebAddress.check(violations, "/link", link);
    violations.throwIfAny();
    ReportSubmitted submitted =
        new ReportSubmitted(
            due.id(),
            Objects.requireNonNull(submittedOn),
            link == null ? null : WebAddress.plain(link));
    TextSize.check(violations, present.after(submitted));
    violations.throwIfAny();
    return submitted;
  }

  private Report reportOf(AssignmentProfile present) {
    return present.reports().stream()
        .filter(each -> each.id().equals(report))
        .findFirst()
        .orElseThrow(() -> new UnknownId("report", report));
  }
}
