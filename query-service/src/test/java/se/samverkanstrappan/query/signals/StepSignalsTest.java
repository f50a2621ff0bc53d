package se.samverkanstrappan.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.signals.SignalCode.DORMANT;
import static se.samverkanstrappan.query.signals.SignalCode.PROJECT_ENDING;
import static se.samverkanstrappan.query.signals.SignalCode.SILENT;
import static se.samverkanstrappan.query.signals.SignalCode.SLIPPED;
import static se.samverkanstrappan.query.signals.SignalCode.SLIPPING;
import static se.samverkanstrappan.query.signals.SignalCode.UNEVEN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What follows from the timeline, and from when something happened. */
class StepSignalsTest {

  /** Two that have worked together twice: step 7 until 2025-09-01. */
  private static Story together() {
    return Story.opened("2024-01-01")
        .joined("2024-01-01", "a", "b")
        .met("2024-02-01", 7, "a", "b")
        .met("2024-03-01", 7, "a", "b");
  }

  @Test
  void slipsSixtyDaysBeforeTheStepFalls() {
    assertThat(together().told(SLIPPING, "2025-07-02")).isEmpty();
    assertThat(together().told(SLIPPING, "2025-07-03")).containsExactly("2025-07-03");
    assertThat(together().told(SLIPPING, "2025-08-31")).containsExactly("2025-07-03");
    assertThat(together().told(SLIPPING, "2025-09-01")).isEmpty();
  }

  @Test
  void slipsNoMoreOnceEnoughHaveShownTheStepAgain() {
    SignalOn slipping = together().only(SLIPPING, "2025-08-01");

    assertThat(slipping.evidence()).containsExactly("id-4");
    assertThat(slipping.clears())
        .isEqualTo(
            Clearing.by(Clearing.Way.SHOW_STEP_AGAIN)
                .with("step", LadderStep.COLLABORATE)
                .with("participants", 2)
                .with("actors", new Actors(List.of("a", "b")))
                .with("before", LocalDate.parse("2025-09-01")));
    assertThat(together().met("2025-08-01", 7, "a", "b").told(SLIPPING, "2025-08-01")).isEmpty();
  }

  @Test
  void slipsNoMoreOnlyIfOneWhoseStepRunsOutShowsItAgain() {
    Story outlasting =
        Story.opened("2024-01-01")
            .joined("2024-01-01", "a", "b", "c", "d", "e")
            .met("2024-02-01", 7, "a", "b", "c", "d")
            .met("2024-02-15", 7, "d", "a")
            .met("2024-03-01", 7, "b", "c")
            .met("2024-06-01", 7, "a", "e")
            .met("2024-06-10", 7, "a", "e");

    SignalOn slipping = outlasting.only(SLIPPING, "2025-08-01");

    // That of d has run out before the fall, and a and e have it for longer.
    assertThat(slipping.clears().details().values())
        .containsEntry("participants", 1)
        .containsEntry("actors", new Actors(List.of("b", "c")));
    assertThat(outlasting.met("2025-07-30", 7, "a", "e").told(SLIPPING, "2025-08-01")).isNotEmpty();
    assertThat(outlasting.met("2025-08-01", 7, "a", "c").told(SLIPPING, "2025-08-01")).isEmpty();
  }

  @Test
  void slipsAlsoLongAgo() {
    Story old =
        Story.opened("1960-01-01")
            .joined("1960-01-01", "a", "b", "c", "d")
            .met("1960-02-01", 7, "a", "b")
            .met("1960-03-01", 7, "a", "b");

    assertThat(old.told(SLIPPING, "1961-07-02")).isEmpty();
    assertThat(old.told(SLIPPING, "1961-07-03")).containsExactly("1961-07-03");
  }

  @Test
  void hasSlippedUntilNinetyDaysAfterTheFall() {
    assertThat(together().told(SLIPPED, "2025-08-31")).isEmpty();
    assertThat(together().told(SLIPPED, "2025-09-01")).containsExactly("2025-09-01");
    assertThat(together().told(SLIPPED, "2025-11-30")).containsExactly("2025-09-01");
    assertThat(together().told(SLIPPED, "2025-12-01")).isEmpty();
    assertThat(together().only(SLIPPED, "2025-09-01").evidence()).containsExactly("id-4");
  }

  @Test
  void slipsAlsoByWhoLeaves() {
    Story left =
        Story.opened("2024-01-01")
            .joined("2024-01-01", "a")
            .stayed("b", "2024-01-01", "2024-06-01")
            .met("2024-02-01", 7, "a", "b")
            .met("2024-03-01", 7, "a", "b");

    assertThat(left.told(SLIPPING, "2024-05-31")).isEmpty();
    assertThat(left.told(SLIPPED, "2024-06-01")).containsExactly("2024-06-01");
    assertThat(left.only(SLIPPED, "2024-06-01").evidence()).containsExactly("id-2");
  }

  @Test
  void closingIsNoFall() {
    Story closed =
        together()
            .changed(LifecycleKind.CLOSED, "2025-08-01")
            .changed(LifecycleKind.REOPENED, "2025-10-01");

    assertThat(closed.on("2025-08-15")).isEmpty();
    assertThat(closed.told(SLIPPED, "2025-10-01")).isEmpty();
  }

  @Test
  void pausesSilenceWhatIsDrivenByTime() {
    Story paused =
        together()
            .changed(LifecycleKind.PAUSED, "2025-08-01")
            .changed(LifecycleKind.RESUMED, "2025-08-10");

    assertThat(paused.told(SLIPPING, "2025-08-09")).isEmpty();
    assertThat(paused.told(SLIPPING, "2025-08-10")).containsExactly("2025-08-10");
    assertThat(together().changed(LifecycleKind.PAUSED, "2025-09-02").told(SLIPPED, "2025-09-02"))
        .isEmpty();
  }

  @Test
  void isDormantAWindowAfterTheLastInteractionUntilTheNext() {
    assertThat(together().told(DORMANT, "2025-08-31")).isEmpty();
    assertThat(together().told(DORMANT, "2025-09-01")).containsExactly("2025-09-01");
    assertThat(together().only(DORMANT, "2026-01-01").evidence()).containsExactly("id-4");
    assertThat(together().met("2025-12-01", 2, "a", "b").told(DORMANT, "2025-12-01")).isEmpty();
  }

  @Test
  void isSilentAfterThreeTimesTheMedianOfAtLeastThreeGaps() {
    Story three = Story.opened("2024-01-01").joined("2024-01-01", "a", "b");
    List.of("2024-01-01", "2024-01-11", "2024-01-31").forEach(it -> three.met(it, 2, "a", "b"));
    assertThat(three.told(SILENT, "2025-01-01")).isEmpty();

    Story four = three.met("2024-02-29", 2, "a", "b").met("2024-02-29", 3, "a", "b");
    assertThat(four.told(SILENT, "2024-04-29")).isEmpty();
    assertThat(four.told(SILENT, "2024-04-30")).containsExactly("2024-04-30");
    assertThat(four.only(SILENT, "2024-04-30").evidence()).containsExactly("id-6", "id-7");
    assertThat(four.told(SILENT, "2025-08-28")).containsExactly("2024-04-30");
    assertThat(four.told(SILENT, "2025-08-29")).isEmpty();
    assertThat(four.told(DORMANT, "2025-08-29")).containsExactly("2025-08-29");
  }

  @Test
  void isSilentByTheMeanOfTwoMedianGapsUntilTheNextInteraction() {
    Story even = Story.opened("2024-01-01").joined("2024-01-01", "a", "b");
    List.of("2024-01-01", "2024-01-06", "2024-01-16", "2024-01-27", "2024-02-26")
        .forEach(it -> even.met(it, 2, "a", "b"));

    assertThat(even.told(SILENT, "2024-03-28")).isEmpty();
    assertThat(even.told(SILENT, "2024-03-29")).containsExactly("2024-03-29");
    assertThat(even.only(SILENT, "2024-03-29").details().values()).containsEntry("usual", 10.5);
    assertThat(even.met("2024-04-01", 2, "a", "b").told(SILENT, "2024-04-01")).isEmpty();
  }

  @Test
  void isUnevenWhereALongStandingParticipantStandsThreeBelow() {
    Story uneven = together().stayed("c", "2024-01-01", null).met("2024-04-01", 4, "a", "b", "c");

    assertThat(uneven.told(UNEVEN, "2024-06-29")).isEmpty();
    assertThat(uneven.told(UNEVEN, "2024-06-30")).containsExactly("c 2024-06-30");
    assertThat(uneven.only(UNEVEN, "2024-06-30").clears().details().values())
        .containsEntry("step", LadderStep.CONSULT);
    Story raised = uneven.met("2024-07-01", 5, "a", "c").met("2024-07-02", 5, "a", "c");
    assertThat(raised.told(UNEVEN, "2024-07-01")).containsExactly("c 2024-06-30");
    assertThat(raised.told(UNEVEN, "2024-07-02")).isEmpty();
  }

  @Test
  void isNotUnevenBelowStepFour() {
    Story low = Story.opened("2024-01-01").joined("2024-01-01", "a", "b", "c");

    low.met("2024-02-01", 3, "a", "b").met("2024-03-01", 3, "a", "b");
    assertThat(low.told(UNEVEN, "2025-01-01")).isEmpty();
  }

  @Test
  void isUnevenFromStepFourAndFromThreeBelowIt() {
    Story four =
        Story.opened("2024-01-01")
            .joined("2024-01-01", "a", "b", "c", "d")
            .met("2024-02-01", 2, "c", "d")
            .met("2024-02-02", 2, "c")
            .met("2024-02-01", 4, "a", "b")
            .met("2024-03-01", 4, "a", "b");

    assertThat(four.told(UNEVEN, "2024-06-29")).isEmpty();
    assertThat(four.told(UNEVEN, "2024-06-30")).containsExactly("d 2024-06-30");
  }

  @Test
  void isNotThereWhilePausedWhereTimeDrivesIt() {
    Story dormant = together().changed(LifecycleKind.PAUSED, "2025-10-01");
    assertThat(dormant.told(DORMANT, "2025-09-30")).containsExactly("2025-09-01");
    assertThat(dormant.told(DORMANT, "2025-10-01")).isEmpty();

    Story silent = Story.opened("2024-01-01").joined("2024-01-01", "a", "b");
    List.of("2024-01-01", "2024-01-11", "2024-01-21", "2024-01-31")
        .forEach(it -> silent.met(it, 2, "a", "b"));
    silent.changed(LifecycleKind.PAUSED, "2024-03-05");
    assertThat(silent.told(SILENT, "2024-03-01")).isEmpty();
    assertThat(silent.told(SILENT, "2024-03-04")).containsExactly("2024-03-02");
    assertThat(silent.told(SILENT, "2024-03-05")).isEmpty();

    Story project =
        Story.project("2024-01-01", "2025-01-01").changed(LifecycleKind.PAUSED, "2024-08-01");
    assertThat(project.told(PROJECT_ENDING, "2024-07-31")).containsExactly("2024-07-05");
    assertThat(project.told(PROJECT_ENDING, "2024-08-01")).isEmpty();
    assertThat(project.told(SignalCode.NO_PROCESS_LEADER, "2024-08-01"))
        .containsExactly("2024-01-01");
  }

  @Test
  void isNotEndingOnceItIsExtendedOrIsNoProject() {
    assertThat(
            Story.project("2024-01-01", "2025-01-01")
                .then(planned("2025-01-28", CollaborationForm.PROJECT))
                .told(PROJECT_ENDING, "2024-07-31"))
        .isEmpty();
    assertThat(
            Story.project("2024-01-01", "2025-01-01")
                .then(planned("2025-01-01", CollaborationForm.ONGOING))
                .told(PROJECT_ENDING, "2024-07-31"))
        .isEmpty();
  }

  private static CollaborationChanged planned(String end, CollaborationForm form) {
    return new CollaborationChanged(
        "Title",
        null,
        PartialDate.parse("2024-01-01"),
        PartialDate.parse(end),
        form,
        List.of(),
        List.of());
  }

  @Test
  void isEndingWhereTheProjectIsPlannedToEndWithinHalfAYear() {
    Story project = Story.project("2024-01-01", "2025-01-01");

    assertThat(project.told(PROJECT_ENDING, "2024-07-04")).isEmpty();
    assertThat(project.told(PROJECT_ENDING, "2024-07-05")).containsExactly("2024-07-05");
    assertThat(project.told(PROJECT_ENDING, "2025-01-01")).containsExactly("2024-07-05");
    assertThat(project.told(PROJECT_ENDING, "2025-01-02")).isEmpty();
    assertThat(project.only(PROJECT_ENDING, "2024-07-05").clears().details().values())
        .containsEntry("after", LocalDate.parse("2025-01-01"));
    assertThat(Story.project("2024-01-01", null).told(PROJECT_ENDING, "2024-12-01")).isEmpty();
    assertThat(project.changed(LifecycleKind.CLOSED, "2024-08-01").on("2024-08-01")).isEmpty();
  }
}
