package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.assignment.AssignmentView;

/**
 * A report that the assignment asks for (section 6).
 *
 * @param submittedOn null where it is not
 * @param late whether it came, or does not come, after the day it was due
 */
public record ReportRow(
    String id,
    ReportKind kind,
    PartialDate dueOn,
    @Nullable PartialDate submittedOn,
    @Nullable String link,
    boolean late,
    @JsonUnwrapped Trace trace) {

  /** All of an assignment as of the day, in the order it names them. */
  static List<ReportRow> of(AssignmentView assignment, Asked asked) {
    String address = new Addresses(asked).followUp(assignment.id());
    LocalDate start = assignment.decidedOn().firstDay();
    return assignment.reports().stream()
        .map(
            each -> {
              Trace trace = Trace.of(assignment.id(), List.of(each.id()), address);
              return of(each, start, asked.asOf(), trace);
            })
        .toList();
  }

  private static ReportRow of(Report report, LocalDate start, LocalDate asOf, Trace trace) {
    PartialDate submitted = report.submittedOn();
    LocalDate came = submitted == null ? asOf : submitted.countedFrom(start);
    return new ReportRow(
        report.id(),
        report.kind(),
        report.dueOn(),
        submitted,
        report.link(),
        report.dueOn().countedFrom(start).isBefore(came),
        trace);
  }
}
