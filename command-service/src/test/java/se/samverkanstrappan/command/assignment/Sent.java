package se.samverkanstrappan.command.assignment;

import static se.samverkanstrappan.command.assignment.Given.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.assignment.changeassignment.ChangeAssignment;
import se.samverkanstrappan.command.assignment.createassignment.CreateAssignment;
import se.samverkanstrappan.command.assignment.profile.AmbitionDraft;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.assignment.profile.ReportDraft;
import se.samverkanstrappan.command.assignment.profile.SourceDraft;
import se.samverkanstrappan.command.assignment.profile.TaskDraft;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** The facts on an assignment as a caller sends them; as a start those of {@link Given}. */
final class Sent {
  @Nullable String title = "Title";
  @Nullable String reference = "N2024/1";
  @Nullable PartialDate decidedOn = date("2024-05");
  @Nullable PartialDate endsOn = date("2027-12-31");
  @Nullable String commissionedBy = "a";
  @Nullable List<String> responsible = List.of("b");
  @Nullable List<String> cooperating = List.of("c");

  @Nullable List<TaskDraft> tasks =
      List.of(new TaskDraft("first", "Do it", null), new TaskDraft("second", "Or this", true));

  @Nullable List<ReportDraft> reports =
      List.of(
          new ReportDraft("early", ReportKind.INTERIM, date("2025-02"), date("2025-03"), null),
          new ReportDraft("last", ReportKind.FINAL, date("2028-02"), null, null));

  @Nullable List<AmbitionDraft> ambitions =
      List.of(
          new AmbitionDraft(ActorKind.REGION, 6, date("2027")),
          new AmbitionDraft(null, 3, date("2026")));

  @Nullable SourceDraft source = new SourceDraft("Decision", "HTTPS://example.org/d");

  CreateAssignment create() {
    return create("assignment");
  }

  CreateAssignment create(String id) {
    return new CreateAssignment(id, draft());
  }

  ChangeAssignment change() {
    return new ChangeAssignment("assignment", draft());
  }

  private AssignmentDraft draft() {
    return new AssignmentDraft(
        title,
        reference,
        decidedOn,
        endsOn,
        commissionedBy,
        responsible,
        cooperating,
        tasks,
        reports,
        ambitions,
        source);
  }
}
