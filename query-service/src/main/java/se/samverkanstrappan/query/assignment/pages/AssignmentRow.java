package se.samverkanstrappan.query.assignment.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.web.Frame;

/**
 * An assignment in the list.
 *
 * @param href of its follow-up
 * @param giver the name of who gave it
 * @param last the final report; null where none is asked for
 * @param next the report that is due first of those not submitted; null where none is left
 */
record AssignmentRow(
    String href,
    String title,
    @Nullable String reference,
    String giver,
    PartialDate decidedOn,
    @Nullable Due last,
    @Nullable Due next) {

  /**
   * A report that is or was to be submitted.
   *
   * @param submitted whether it has been
   * @param late whether it has not, though its day has passed
   */
  record Due(ReportKind kind, PartialDate on, boolean submitted, boolean late) {
    private static Due of(Report report, LocalDate start, LocalDate day) {
      boolean submitted = report.submittedOn() != null;
      boolean passed = report.dueOn().countedFrom(start).isBefore(day);
      return new Due(report.kind(), report.dueOn(), submitted, !submitted && passed);
    }
  }

  /**
   * Of an assignment.
   *
   * @param it as of the day
   */
  static AssignmentRow of(
      AssignmentView it, LocalDate day, Frame frame, Map<String, String> names) {
    LocalDate start = it.decidedOn().firstDay();
    List<Due> reports =
        it.reports().stream()
            .sorted(Comparator.comparing(Report::dueOn).thenComparing(Report::id))
            .map(each -> Due.of(each, start, day))
            .toList();
    return new AssignmentRow(
        frame.to("/uppdrag/" + it.id()),
        it.title(),
        it.reference(),
        names.getOrDefault(it.commissionedBy(), it.commissionedBy()),
        it.decidedOn(),
        reports.stream()
            .filter(each -> each.kind() == ReportKind.FINAL)
            .reduce((earlier, later) -> later)
            .orElse(null),
        reports.stream().filter(each -> !each.submitted()).findFirst().orElse(null));
  }
}
