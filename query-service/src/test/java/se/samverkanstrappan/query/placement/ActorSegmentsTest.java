package se.samverkanstrappan.query.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorSegmentsTest {
  @Test
  void oneMeetingIsEmergingForAWindow() {
    assertThat(
            Book.openedOn("2024-01-01").participants("a").met("2024-02-10", 5, "a").segmentsOf("a"))
        .containsExactly(
            "2024-01-01..2024-02-10 1/1", "2024-02-10..2025-08-10 1/5", "2025-08-10.. 1/1");
  }

  @Test
  void aSecondMeetingWithinTheWindowConfirmsAndHoldsForAFullWindow() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-02-10", 5, "a")
                .met("2025-03-01", 5, "a")
                .segmentsOf("a"))
        .containsExactly(
            "2024-01-01..2024-02-10 1/1",
            "2024-02-10..2025-03-01 1/5",
            "2025-03-01..2026-09-01 5/5",
            "2026-09-01.. 1/1");
  }

  @Test
  void theLastDayOfTheWindowStillConfirms() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-01-15", 4, "a")
                .met("2025-07-14", 4, "a")
                .segmentsOf("a"))
        .contains("2025-07-14..2027-01-14 4/4");
  }

  @Test
  void theDayAfterTheWindowDoesNotConfirm() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-01-15", 4, "a")
                .met("2025-07-15", 4, "a")
                .segmentsOf("a"))
        .containsExactly(
            "2024-01-01..2024-01-15 1/1", "2024-01-15..2027-01-15 1/4", "2027-01-15.. 1/1");
  }

  @Test
  void aWindowEndsOnTheLastDayOfAShorterMonth() {
    assertThat(
            Book.openedOn("2024-08-31").participants("a").met("2024-08-31", 3, "a").segmentsOf("a"))
        .containsExactly("2024-08-31..2026-02-28 1/3", "2026-02-28.. 1/1");
  }

  @Test
  void aWindowEndsOnTheLeapDayWhereThereIsOne() {
    assertThat(
            Book.openedOn("2022-08-31").participants("a").met("2022-08-31", 3, "a").segmentsOf("a"))
        .containsExactly("2022-08-31..2024-02-29 1/3", "2024-02-29.. 1/1");
  }

  @Test
  void clippedWindowsThatEndTogetherLeaveNoTrace() {
    assertThat(
            Book.openedOn("2024-08-29")
                .participants("a")
                .met("2024-08-29", 6, "a")
                .met("2024-08-30", 4, "a")
                .met("2024-08-31", 2, "a")
                .segmentsOf("a"))
        .containsExactly(
            "2024-08-29..2024-08-30 1/6", "2024-08-30..2026-02-28 4/6", "2026-02-28.. 1/1");
  }

  @Test
  void aHigherMeetingConfirmsTheLowerStepOnly() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-01-01", 3, "a")
                .met("2024-06-01", 7, "a")
                .segmentsOf("a"))
        .containsExactly(
            "2024-01-01..2024-06-01 1/3", "2024-06-01..2025-12-01 3/7", "2025-12-01.. 1/1");
  }

  @Test
  void aStepIsConfirmedByItsOwnDatesWhateverLiesBetween() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-01-01", 7, "a")
                .met("2024-06-01", 2, "a")
                .met("2024-12-01", 7, "a")
                .segmentsOf("a"))
        .containsExactly(
            "2024-01-01..2024-06-01 1/7",
            "2024-06-01..2024-12-01 2/7",
            "2024-12-01..2026-06-01 7/7",
            "2026-06-01.. 1/1");
  }

  @Test
  void aLowerStepTakesOverWhenTheHigherRunsOut() {
    assertThat(
            Book.openedOn("2022-01-01")
                .participants("a")
                .met("2022-01-01", 6, "a")
                .met("2022-02-01", 6, "a")
                .met("2023-01-01", 3, "a")
                .met("2023-06-01", 4, "a")
                .segmentsOf("a"))
        .containsExactly(
            "2022-01-01..2022-02-01 1/6",
            "2022-02-01..2023-08-01 6/6",
            "2023-08-01..2024-12-01 4/4",
            "2024-12-01.. 1/1");
  }

  @Test
  void twoMeetingsOnOneDayDoNotConfirmEachOther() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-01-01", 4, "a")
                .met("2024-01-01", 6, "a")
                .segmentsOf("a"))
        .containsExactly("2024-01-01..2025-07-01 1/6", "2025-07-01.. 1/1");
  }

  @Test
  void aRuleMayAskForMoreDates() {
    PlacementRule three = new PlacementRule("three", 12, 3, 500, 2);
    Book book =
        Book.openedOn("2020-01-01")
            .participants("a")
            .met("2020-01-01", 5, "a")
            .met("2020-06-01", 5, "a")
            .met("2021-06-01", 5, "a")
            .met("2021-09-01", 4, "a")
            .met("2021-12-01", 5, "a");

    assertThat(Told.actor(book.timeline(three), "a"))
        .containsExactly(
            "2020-01-01..2021-12-01 1/5", "2021-12-01..2022-12-01 4/5", "2022-12-01.. 1/1");
  }

  @Test
  void aRuleMayBeContentWithOneDate() {
    PlacementRule one = new PlacementRule("one", 6, 1, 500, 2);

    assertThat(
            Told.actor(
                Book.openedOn("2024-01-01")
                    .participants("a")
                    .met("2024-01-01", 5, "a")
                    .timeline(one),
                "a"))
        .containsExactly("2024-01-01..2024-07-01 5/5", "2024-07-01.. 1/1");
  }

  @Test
  void standsNowhereBetweenALeaveAndARejoin() {
    assertThat(
            Book.openedOn("2024-01-01")
                .stay("a", "2024-01-01", "2024-03-01")
                .stay("a", "2024-05-01", null)
                .segmentsOf("a"))
        .containsExactly("2024-01-01..2024-03-01 1/1", "2024-05-01.. 1/1");
  }

  @Test
  void rejoiningOnTheDayOfTheLeaveLeavesNoHole() {
    assertThat(
            Book.openedOn("2024-01-01")
                .stay("a", "2024-01-01", "2024-03-01")
                .stay("a", "2024-03-01", "2024-04-01")
                .segmentsOf("a"))
        .containsExactly("2024-01-01..2024-04-01 1/1");
  }

  @Test
  void evidenceFromBeforeALeaveCountsAfterTheRejoinWhileItsWindowRuns() {
    assertThat(
            Book.openedOn("2024-01-01")
                .stay("a", "2024-01-01", "2024-03-01")
                .stay("a", "2025-01-01", null)
                .met("2024-01-10", 5, "a")
                .met("2024-02-10", 4, "a")
                .segmentsOf("a"))
        .containsExactly(
            "2024-01-01..2024-01-10 1/1",
            "2024-01-10..2024-02-10 1/5",
            "2024-02-10..2024-03-01 4/5",
            "2025-01-01..2025-07-10 4/5",
            "2025-07-10..2025-08-10 4/4",
            "2025-08-10.. 1/1");
  }

  @Test
  void evidenceFromBeforeALeaveConfirmsAMeetingAfterTheRejoin() {
    assertThat(
            Book.openedOn("2024-01-01")
                .stay("a", "2024-01-01", "2024-03-01")
                .stay("a", "2025-01-01", null)
                .met("2024-02-01", 5, "a")
                .met("2025-02-01", 5, "a")
                .segmentsOf("a"))
        .contains("2025-02-01..2026-08-01 5/5");
  }

  @Test
  void standsNowhereWhileTheCollaborationIsClosed() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-01-01", 4, "a")
                .closed("2024-06-01")
                .reopened("2024-09-01")
                .segmentsOf("a"))
        .containsExactly(
            "2024-01-01..2024-06-01 1/4", "2024-09-01..2025-07-01 1/4", "2025-07-01.. 1/1");
  }

  @Test
  void whoNeverStoodAnywhereIsStillNamed() {
    assertThat(
            Book.openedOn("2024-01-01")
                .closed("2024-06-01")
                .stay("a", "2024-07-01", "2024-08-01")
                .segmentsOf("a"))
        .isEmpty();
  }
}
