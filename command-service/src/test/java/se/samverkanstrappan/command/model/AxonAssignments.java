package se.samverkanstrappan.command.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.assignment.changeassignment.ChangeAssignment;
import se.samverkanstrappan.command.assignment.createassignment.CreateAssignment;
import se.samverkanstrappan.command.assignment.profile.AmbitionDraft;
import se.samverkanstrappan.command.assignment.profile.ReportDraft;
import se.samverkanstrappan.command.assignment.profile.SourceDraft;
import se.samverkanstrappan.command.assignment.profile.TaskDraft;
import se.samverkanstrappan.command.assignment.submitreport.SubmitReport;

/** Requests about assignments in the words of the service. */
final class AxonAssignments {
  private AxonAssignments() {}

  static AggregateCommand of(Command.Create command) {
    return new CreateAssignment(command.id(), draft(command.draft()));
  }

  static AggregateCommand of(Command.ToAssignment command) {
    return switch (command) {
      case Command.Replace replace ->
          new ChangeAssignment(replace.assignment(), draft(replace.draft()));
      case Command.Submit submit ->
          new SubmitReport(
              submit.assignment(), submit.report(), submit.submittedOn(), submit.link());
    };
  }

  private static se.samverkanstrappan.command.assignment.profile.AssignmentDraft draft(
      AssignmentDraft of) {
    return new se.samverkanstrappan.command.assignment.profile.AssignmentDraft(
        of.title(),
        of.reference(),
        of.decidedOn(),
        of.endsOn(),
        of.commissionedBy(),
        of.responsible(),
        of.cooperating(),
        each(of.tasks(), task -> new TaskDraft(task.id(), task.text(), task.optional())),
        each(
            of.reports(),
            report ->
                new ReportDraft(
                    report.id(),
                    report.kind(),
                    report.dueOn(),
                    report.submittedOn(),
                    report.link())),
        each(
            of.ambitions(),
            ambition -> new AmbitionDraft(ambition.actorKind(), ambition.step(), ambition.by())),
        of.source() == null ? null : new SourceDraft(of.source().label(), of.source().url()));
  }

  private static <A, B> @Nullable List<B> each(@Nullable List<A> all, Function<A, B> made) {
    return all == null ? null : all.stream().map(made).toList();
  }
}
