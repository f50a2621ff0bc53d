package se.samverkanstrappan.command.assignment;

import static se.samverkanstrappan.command.assignment.Given.date;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.assignment.profile.AmbitionDraft;
import se.samverkanstrappan.command.assignment.profile.ReportDraft;
import se.samverkanstrappan.command.assignment.profile.SourceDraft;
import se.samverkanstrappan.command.assignment.profile.TaskDraft;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.StaleVersion;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.vocabulary.ReportKind;

class CreatingTest {
  private final Sent sent = new Sent();

  @Test
  void storesWhatWasSentAndTheActorsByTheirOwnIds() {
    sent.commissionedBy = "alias-of-a";

    Given.nothing().when(sent.create()).happens(new AssignmentCreated(Given.profile()));
  }

  @Test
  void needsATitleADecisionAndWhoGaveIt() {
    sent.reference = null;
    sent.endsOn = null;
    sent.responsible = null;
    sent.cooperating = null;
    sent.tasks = null;
    sent.reports = null;
    sent.ambitions = null;
    sent.source = null;

    Given.nothing()
        .when(sent.create())
        .happens(
            new AssignmentCreated(
                new AssignmentProfile(
                    "Title",
                    null,
                    date("2024-05"),
                    null,
                    "a",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null)));
  }

  @Test
  void tellsEverythingThatIsMissingAtOnce() {
    sent.title = null;
    sent.decidedOn = null;
    sent.commissionedBy = null;
    sent.tasks = List.of(new TaskDraft(null, null, null));
    sent.reports = List.of(new ReportDraft(null, null, null, null, null));
    sent.ambitions = List.of(new AmbitionDraft(null, null, null));
    sent.source = new SourceDraft(null, null);

    Given.nothing()
        .when(sent.create("Bad_Id"))
        .isRefusedAt(
            "/id",
            "/title",
            "/decidedOn",
            "/commissionedBy",
            "/tasks/0/id",
            "/tasks/0/text",
            "/reports/0/id",
            "/reports/0/kind",
            "/reports/0/dueOn",
            "/ambitions/0/step",
            "/ambitions/0/by",
            "/source/label");
  }

  @ParameterizedTest
  @CsvSource({"200,200,1000,200,true", "201,201,1001,201,false"})
  void boundsTheTexts(int title, int reference, int task, int label, boolean accepted) {
    sent.title = "\uD83E\uDD1D".repeat(title);
    sent.reference = "x".repeat(reference);
    sent.tasks = List.of(new TaskDraft("t", "x".repeat(task), null));
    sent.source = new SourceDraft("x".repeat(label), null);

    Given.Outcome outcome = Given.nothing().when(sent.create());
    if (accepted) {
      outcome.isAccepted();
    } else {
      outcome.isRefusedAt("/title", "/reference", "/tasks/0/text", "/source/label");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15,true",
    "2026-03,true",
    "2026,true",
    "2026-03-16,false",
    "2026-04,false",
    "2027,false"
  })
  void wasDecidedTodayAtTheLatest(String decidedOn, boolean accepted) {
    sent.decidedOn = date(decidedOn);
    sent.reports = List.of();

    Given.nothing().when(sent.create()).isAcceptedOrRefusedAt(accepted, "/decidedOn");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-10,true",
    "2024-05,true",
    "2024,true",
    "2024-05-09,false",
    "2024-04,false",
    "2023,false"
  })
  void doesNotEndBeforeItWasDecided(String endsOn, boolean accepted) {
    sent.decidedOn = date("2024-05-10");
    sent.endsOn = date(endsOn);

    Given.nothing().when(sent.create()).isAcceptedOrRefusedAt(accepted, "/endsOn");
  }

  @Test
  void knowsItsActorsAndNamesNoneTwice() {
    sent.commissionedBy = "nobody";
    sent.responsible = List.of("a", "nobody", "alias-of-a");
    sent.cooperating = List.of("b", "c", "b", "A\u0000");

    Given.nothing()
        .when(sent.create())
        .isRefusedAt(
            "/commissionedBy",
            "/responsible/1",
            "/responsible/2",
            "/cooperating/2",
            "/cooperating/3");
  }

  @Test
  void mayNameAnActorInSeveralPlaces() {
    sent.commissionedBy = "a";
    sent.responsible = List.of("a", "b");
    sent.cooperating = List.of("b", "a");

    Given.nothing().when(sent.create()).isAccepted();
  }

  @Test
  void namesTasksAndReportsByDistinctIds() {
    TaskDraft task = new TaskDraft("same", "Do it", null);
    ReportDraft report = new ReportDraft("same", ReportKind.FINAL, date("2028"), null, null);
    sent.tasks = List.of(task, task, new TaskDraft("Bad_Id", "Do it", null));
    sent.reports = List.of(report, report);

    Given.nothing().when(sent.create()).isRefusedAt("/tasks/1/id", "/tasks/2/id", "/reports/1/id");
    sent.tasks = List.of(task);
    sent.reports = List.of(report);
    Given.nothing().when(sent.create()).isAccepted();
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "8,true", "9,false"})
  void aimsAtAStepOfTheLadder(int step, boolean accepted) {
    sent.ambitions = List.of(new AmbitionDraft(null, step, date("2050")));

    Given.nothing().when(sent.create()).isAcceptedOrRefusedAt(accepted, "/ambitions/0/step");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-10,true",
    "2024,true",
    "2026-03-15,true",
    "2026,true",
    "2024-05-09,false",
    "2026-03-16,false"
  })
  void aReportIsSubmittedFromTheDecisionUntilToday(String submittedOn, boolean accepted) {
    sent.decidedOn = date("2024-05-10");
    sent.reports =
        List.of(
            new ReportDraft(
                "r", ReportKind.INTERIM, date("2023"), date(submittedOn), "http://example.org"));

    Given.nothing().when(sent.create()).isAcceptedOrRefusedAt(accepted, "/reports/0/submittedOn");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/r?x=å#y,2025,true",
    "ftp://example.org/r,2025,false",
    "javascript:alert(1),2025,false",
    "https://example.org/r,,false"
  })
  void aReportIsReadOnTheWebOnceItIsSubmitted(
      String link, @Nullable String submittedOn, boolean accepted) {
    sent.reports =
        List.of(
            new ReportDraft(
                "r", ReportKind.INTERIM, date("2025"), Given.dateOrNull(submittedOn), link));

    Given.nothing().when(sent.create()).isAcceptedOrRefusedAt(accepted, "/reports/0/link");
  }

  @ParameterizedTest
  @CsvSource({"1000,true", "1001,false"})
  void boundsAddresses(int length, boolean accepted) {
    String address = "https://example.org/".concat("x".repeat(length - 20));
    sent.source = new SourceDraft("Decision", address);

    Given.nothing().when(sent.create()).isAcceptedOrRefusedAt(accepted, "/source/url");
  }

  @ParameterizedTest
  @CsvSource({"500,200,true", "501,201,false"})
  void boundsTheLists(int actors, int parts, boolean accepted) {
    sent.responsible = IntStream.range(0, actors).mapToObj(i -> "n" + i).toList();
    sent.cooperating = sent.responsible;
    sent.tasks =
        IntStream.range(0, parts).mapToObj(i -> new TaskDraft("t" + i, "x", null)).toList();
    sent.reports =
        IntStream.range(0, parts)
            .mapToObj(i -> new ReportDraft("r" + i, ReportKind.FINAL, date("2028"), null, null))
            .toList();
    sent.ambitions = Collections.nCopies(parts, new AmbitionDraft(null, 3, date("2028")));

    Given.Outcome outcome = Given.nothing().when(sent.create());
    if (accepted) {
      outcome.isAccepted();
    } else {
      outcome.isRefusedAt("/responsible", "/cooperating", "/tasks", "/reports", "/ambitions");
    }
  }

  @Test
  void boundsAllTextsTogether() {
    TaskDraft[] tasks = new TaskDraft[200];
    Arrays.setAll(tasks, i -> new TaskDraft("t" + i, "\uD83E\uDD1D".repeat(990), null));
    sent.tasks = List.of(tasks);
    Given.nothing().when(sent.create()).isAccepted();

    Arrays.setAll(tasks, i -> new TaskDraft("t" + i, "\uD83E\uDD1D".repeat(1000), null));
    sent.tasks = List.of(tasks);
    Given.nothing().when(sent.create()).isRefusedAt("");

    Arrays.setAll(tasks, i -> new TaskDraft("t" + i, "\uD83E\uDD1D\"\n".repeat(333), null));
    sent.tasks = List.of(tasks);
    Given.nothing().when(sent.create()).isAccepted();
  }

  @Test
  void refusesAnIdThatIsTaken() {
    Given.assignment().when(sent.create()).fails(IdTaken.class);
  }

  @Test
  void refusesAVersionThatIsNotThere() {
    sent.title = null;
    Given.assignment().when(sent.change(), 2).fails(StaleVersion.class);
    Given.assignment().when(sent.change(), 1).isRefusedAt("/title");
  }
}
