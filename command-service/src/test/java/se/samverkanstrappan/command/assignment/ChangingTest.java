package se.samverkanstrappan.command.assignment;

import static se.samverkanstrappan.command.assignment.Given.date;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.assignment.profile.TaskDraft;
import se.samverkanstrappan.command.assignment.submitreport.SubmitReport;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.assignment.Task;

class ChangingTest {
  private final Sent sent = new Sent();

  private static SubmitReport submit(
      String report, @Nullable String submittedOn, @Nullable String link) {
    return new SubmitReport("assignment", report, Given.dateOrNull(submittedOn), link);
  }

  @Test
  void nothingHappensWhereNothingChanges() {
    sent.commissionedBy = "alias-of-a";

    Given.assignment().when(sent.change()).happens();
  }

  @Test
  void replacesEverythingAndClearsWhatIsLeftOut() {
    sent.title = "Other";
    sent.reference = null;
    sent.endsOn = null;
    sent.responsible = List.of("alias-of-a");
    sent.cooperating = null;
    sent.reports = null;
    sent.ambitions = null;
    sent.source = null;
    sent.tasks =
        List.of(
            new TaskDraft("third", "New", null),
            new TaskDraft("second", "Or this", null),
            new TaskDraft("first", "Done otherwise", null));

    Given.assignment()
        .when(sent.change())
        .happens(
            new AssignmentChanged(
                new AssignmentProfile(
                    "Other",
                    null,
                    date("2024-05"),
                    null,
                    "a",
                    List.of("a"),
                    List.of(),
                    List.of(
                        new Task("third", "New", false),
                        new Task("second", "Or this", false),
                        new Task("first", "Done otherwise", false)),
                    List.of(),
                    List.of(),
                    null)));
  }

  @Test
  void aTaskIsNeverRemovedAndThatIsToldWithAllElse() {
    sent.title = " ";
    sent.tasks = List.of(new TaskDraft("first", "Do it", null), new TaskDraft(null, "x", null));

    Given.assignment().when(sent.change()).isRefusedAt("/tasks", "/title", "/tasks/1/id");
    sent.tasks = null;
    sent.title = "Title";
    Given.assignment().when(sent.change()).isRefusedAt("/tasks", "/tasks");
  }

  @Test
  void aTaskThatCameLaterIsNotRemovedEither() {
    AssignmentProfile none =
        new AssignmentProfile(
            "Title",
            null,
            date("2024"),
            null,
            "a",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    sent.tasks = List.of();

    Given.assignment().event(new AssignmentChanged(none)).when(sent.change()).isAccepted();
    Given.assignment()
        .event(new AssignmentChanged(none))
        .event(new AssignmentChanged(Given.profile()))
        .when(sent.change())
        .isRefusedAt("/tasks", "/tasks");
  }

  @Test
  void cannotBeDecidedAfterAReportWasSubmitted() {
    sent.decidedOn = date("2025-04");

    Given.assignment().when(sent.change()).isRefusedAt("/reports/0/submittedOn");
  }

  @Test
  void changesOnlyWhatIsThere() {
    Given.nothing().when(sent.change()).fails(AggregateNotFoundException.class);
    Given.nothing().when(submit("last", "2026", null)).fails(AggregateNotFoundException.class);
  }

  @Test
  void aReportIsSubmittedWithWhereItCanBeRead() {
    Given.assignment()
        .when(submit("last", "2026-03-15", "HTTP://example.org/Last"))
        .happens(new ReportSubmitted("last", date("2026-03-15"), "http://example.org/Last"));
    Given.assignment()
        .when(submit("last", "2024", null))
        .happens(new ReportSubmitted("last", date("2024"), null));
  }

  @ParameterizedTest
  @CsvSource({
    ",,/submittedOn",
    "2026-03-16,,/submittedOn",
    "2024-04-30,,/submittedOn",
    "2026,example.org,/link"
  })
  void aReportIsSubmittedFromTheDecisionUntilToday(
      @Nullable String submittedOn, @Nullable String link, String pointer) {
    Given.assignment().when(submit("last", submittedOn, link)).isRefusedAt(pointer);
  }

  @Test
  void aReportIsSubmittedOnce() {
    Given.assignment().when(submit("early", null, "x")).isRefusedAt("", "/submittedOn", "/link");
    Given.assignment()
        .event(new ReportSubmitted("last", date("2026-01"), null))
        .when(submit("last", "2026-02", null))
        .isRefusedAt("");
  }

  @Test
  void aReportThatTheAssignmentDoesNotAskForIsNotThere() {
    Given.assignment().when(submit("other", null, null)).fails(UnknownId.class);
  }

  @Test
  void aSubmittedReportStandsAsItWasToldUntilItIsReplaced() {
    ReportSubmitted submitted = new ReportSubmitted("last", date("2026-01"), null);

    Given.assignment()
        .event(submitted)
        .when(sent.change())
        .happens(new AssignmentChanged(Given.profile()));
  }
}
