package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.followup.CollaborationRow.LinkRow;

class TaskRowTest {
  private final Told told =
      new Told()
          .opened("c", "2023-01-01")
          .joined("c", "2023-01-01", "a", "b")
          .met("c", "2023-06-01", 4, "a", "b")
          .met("c", "2024-01-09", 4, "a", "b");

  private static CollaborationRow only(FollowUp followUp) {
    assertThat(followUp.tasks().getFirst().collaborations()).hasSize(1);
    return followUp.tasks().getFirst().collaborations().getFirst();
  }

  @Test
  void isThereFromTheFirstDayOfALinkAndNoLongerLinkedFromItsEnd() {
    told.linked("c", "t1", "2024-02-01", "2024-03-01");

    assertThat(told.on("2024-01-31").tasks().getFirst().collaborations()).isEmpty();
    assertThat(only(told.on("2024-02-01")).linked()).isTrue();
    assertThat(only(told.on("2024-02-29")).linked()).isTrue();
    assertThat(only(told.on("2024-02-29")).links()).extracting(LinkRow::until).containsOnlyNulls();
    assertThat(only(told.on("2024-03-01")).linked()).isFalse();
    assertThat(only(told.on("2024-03-01")).links())
        .extracting(LinkRow::until)
        .containsExactly(parse("2024-03-01"));
    assertThat(told.on("2024-03-01").tasks().getLast().collaborations()).isEmpty();
  }

  @Test
  void tellsTheStepAtTheStartAtTheLastReportAndNow() {
    told.linked("c", "t1", "2024-02-01", null)
        .met("c", "2024-05-02", 6, "a", "b")
        .met("c", "2024-06-01", 6, "a", "b")
        .report(report("first", "2024-05-01"))
        .report(report("second", "2024-06-01"));

    CollaborationRow.Steps steps = only(told.on("2024-05-31")).steps();
    assertThat(steps.start()).extracting(StepOn::step).isEqualTo(4);
    assertThat(steps.lastReport()).extracting(StepOn::day).hasToString("2024-05-01");
    assertThat(steps.now().step()).isEqualTo(4);
    assertThat(steps.now().trace().entries()).containsExactly("c/on-2024-01-09", "c/on-2024-05-02");

    FollowUp later = told.on("2024-06-01");
    assertThat(later.lastReport()).isNotNull();
    assertThat(only(later).steps().lastReport()).extracting(StepOn::step).isEqualTo(6);
    assertThat(only(later).steps().lastReport()).isEqualTo(only(later).steps().now());
    assertThat(only(later).steps().now().trace().entries())
        .containsExactly("c/on-2024-05-02", "c/on-2024-06-01");
    assertThat(only(later).steps().now().trace().reads())
        .contains("/api/v1/collaborations/c/explanation?asOf=2024-06-01&rule=2026-1");
  }

  @Test
  void showsTheFirstStepByStaysAndAClosedOneByItsClosing() {
    told.opened("new", "2024-02-01")
        .joined("new", "2024-02-01", "a")
        .linked("new", "t1", "2024-02-01", null)
        .then(
            "new", new LifecycleChanged("end", LifecycleKind.CLOSED, parse("2024-03-01"), "klart"));

    assertThat(only(told.on("2024-02-29")).steps().now())
        .satisfies(
            it -> {
              assertThat(it.step()).isEqualTo(1);
              assertThat(it.trace().entries()).containsExactly("new/stay-a-2024-02-01");
            });
    assertThat(only(told.on("2024-03-01")).steps().now())
        .satisfies(
            it -> {
              assertThat(it.step()).isNull();
              assertThat(it.trace().entries()).containsExactly("new/end");
            });
    assertThat(only(told.on("2024-03-01")).steps().start())
        .satisfies(it -> assertThat(it.step()).isNull());
  }

  @Test
  void countsWhatHappenedSinceTheReportWhileItServedTheTask() {
    told.linked("c", "t1", "2024-02-01", "2024-03-01")
        .linked("c", "t1", "2024-04-01", null)
        .met("c", "2024-01-31", 4, "a", "b")
        .met("c", "2024-02-01", 4, "a", "b")
        .met("c", "2024-02-29", 4, "a", "b")
        .met("c", "2024-03-01", 4, "a", "b")
        .met("c", "2024-04-01", 4, "a", "b")
        .report(report("first", "2024-02-29"));

    CollaborationRow.InteractionCount before = only(told.on("2024-02-28")).interactions();
    assertThat(before.since()).hasToString("2024-01-10");
    assertThat(before.trace().entries()).containsExactly("c/on-2024-02-01");
    CollaborationRow.InteractionCount after = only(told.on("2024-04-01")).interactions();
    assertThat(after.since()).hasToString("2024-03-01");
    assertThat(after.count()).isEqualTo(1);
    assertThat(after.trace().entries()).containsExactly("c/on-2024-04-01");
  }

  @Test
  void tellsObstaclesOfOneDayInTheOrderOfTheirIds() {
    told.linked("c", "t1", "2024-02-01", null)
        .then("c", obstacle("b", "2024-02-10", "2024-02-20"))
        .then("c", obstacle("a", "2024-02-10", "2024-02-20"));

    assertThat(only(told.on("2024-04-01")).obstacles())
        .extracting(ObstacleRow::id)
        .containsExactly("a", "b");
  }

  @Test
  void tellsObstaclesThatWereThereWhileItServedTheTask() {
    told.linked("c", "t1", "2024-02-01", "2024-03-01")
        .then("c", obstacle("before", "2024-01-01", "2024-02-01"))
        .then("c", obstacle("into", "2024-01-01", "2024-02-02"))
        .then("c", obstacle("a-day", "2024-02-10", "2024-02-10"))
        .then("c", obstacle("open", "2024-02-29", "2024-05-01"))
        .then("c", obstacle("after", "2024-03-01", "2024-05-01"));

    FollowUp followUp = told.on("2024-04-01");
    assertThat(only(followUp).obstacles())
        .extracting(ObstacleRow::id)
        .containsExactly("into", "a-day", "open");
    assertThat(followUp.obstacles())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.open().count()).isEqualTo(1);
              assertThat(it.open().trace().entries()).containsExactly("c/open");
              assertThat(it.resolved().count()).isEqualTo(2);
              assertThat(it.resolved().trace().entries()).containsExactly("c/a-day", "c/into");
            });
  }

  @Test
  void leavesOutWhatWasWithdrawnAndTasksThatThereAreNot() {
    told.linked("c", "none", "2024-02-01", null)
        .opened("gone", "2024-01-01")
        .linked("gone", "t1", "2024-02-01", null)
        .then("gone", new CollaborationWithdrawn("dubblett"));

    assertThat(told.on("2024-04-01").tasks()).allMatch(each -> each.collaborations().isEmpty());
    assertThat(told.on("2024-04-01").signals()).isEmpty();
    assertThat(only(told.on("2024-04-01", Told.BEGINNING.plusSeconds(2))).id()).isEqualTo("gone");
  }

  @Test
  void isWhatWasKnownAtTheInstant() {
    told.linked("c", "t1", "2024-02-01", null)
        .met("c", "2024-02-02", 4, "a", "b")
        .then(
            "c", new EntryAmended("link-5", new Link("u", "t2", parse("2024-02-01"), null), "fel"))
        .then("c", new InteractionRetracted("on-2024-02-02", "fel"));

    CollaborationRow then = only(told.on("2024-04-01", Told.BEGINNING.plusSeconds(7)));
    assertThat(then.interactions().count()).isEqualTo(1);
    assertThat(then.version()).isEqualTo(7);
    assertThat(then.interactions().trace().reads())
        .containsExactly(
            "/api/v1/collaborations/c/interactions?asOf=2024-04-01"
                + "&knownAt=2024-01-01T00:00:07.000000Z&page=0&size=200");
    List<TaskRow> now = told.on("2024-04-01").tasks();
    assertThat(now.getFirst().collaborations()).isEmpty();
    assertThat(now.getLast().collaborations().getFirst().interactions().count()).isZero();
  }

  @Test
  void hasNoStartBeforeTheAssignmentWasDecided() {
    told.linked("c", "t1", "2023-02-01", null);

    assertThat(only(told.on("2024-01-09")).steps().start()).isNull();
    assertThat(only(told.on("2024-01-10")).steps().start()).isNotNull();
  }

  private static ObstacleRaised obstacle(String id, String raised, String resolved) {
    return new ObstacleRaised(
        id,
        new Obstacle(
            ObstacleKind.GOAL_CONFLICT, parse(raised), "mål mot mål", parse(resolved), null));
  }

  private static Report report(String id, String submittedOn) {
    return new Report(
        id, ReportKind.INTERIM, parse("2024-04-01"), parse(submittedOn), "https://example.org");
  }
}
