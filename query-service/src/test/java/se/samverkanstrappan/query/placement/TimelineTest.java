package se.samverkanstrappan.query.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void beginsOnTheOpeningDayAndNeverEnds() {
    assertThat(Book.openedOn("2024-05-17").participants("a", "b").timeline().segments())
        .containsExactly(new Segment(LocalDate.parse("2024-05-17"), null, Status.ACTIVE, 1, 1));
  }

  @Test
  void isOpenWithoutAnybody() {
    assertThat(Book.openedOn("2024-05-17").segments()).containsExactly("2024-05-17 ACTIVE 1/1");
  }

  @Test
  void isOpenWithOneParticipantWhateverItDoes() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a")
                .met("2024-01-01", 8, "a")
                .met("2024-02-01", 8, "a")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/1");
  }

  @Test
  void hasTheHighestStepThatTwoOfTwoHave() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .met("2024-01-01", 7, "a")
                .met("2024-01-01", 4, "b")
                .met("2024-03-01", 6, "a")
                .met("2024-03-01", 5, "b")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/4", "2024-03-01 ACTIVE 4/5", "2025-09-01 ACTIVE 1/1");
  }

  @Test
  void oneOfTwoIsNoQuorum() {
    assertThat(
            Book.openedOn("2024-01-01").participants("a", "b").met("2024-01-01", 7, "a").segments())
        .containsExactly("2024-01-01 ACTIVE 1/1");
  }

  @Test
  void halfOfAnEvenNumberIsAQuorum() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b", "c", "d", "e", "f")
                .met("2024-01-01", 5, "a", "b", "c")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/5", "2025-07-01 ACTIVE 1/1");
  }

  @Test
  void halfOfAnOddNumberIsRoundedUp() {
    Book five = Book.openedOn("2024-01-01").participants("a", "b", "c", "d", "e");

    assertThat(five.met("2024-01-01", 5, "a", "b").segments())
        .containsExactly("2024-01-01 ACTIVE 1/1");
    assertThat(five.met("2024-01-01", 3, "c").segments())
        .containsExactly("2024-01-01 ACTIVE 1/3", "2025-07-01 ACTIVE 1/1");
  }

  @Test
  void theQuorumIsOfTheRule() {
    Book four =
        Book.openedOn("2024-01-01")
            .participants("a", "b", "c", "d")
            .met("2024-01-01", 6, "a", "b")
            .met("2024-01-01", 4, "c");

    assertThat(Told.segments(four.timeline(new PlacementRule("r", 18, 1, 501, 2))))
        .containsExactly("2024-01-01 ACTIVE 4/4", "2025-07-01 ACTIVE 1/1");
    assertThat(Told.segments(four.timeline(new PlacementRule("r", 18, 1, 250, 1))))
        .containsExactly("2024-01-01 ACTIVE 6/6", "2025-07-01 ACTIVE 1/1");
    assertThat(Told.segments(four.timeline(new PlacementRule("r", 18, 1, 500, 4))))
        .containsExactly("2024-01-01 ACTIVE 1/1");
  }

  @Test
  void whoHasLeftCountsNeitherAmongTheParticipantsNorTowardsTheQuorum() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b", "c")
                .stay("d", "2024-01-01", "2024-06-01")
                .stay("e", "2024-01-01", "2024-08-01")
                .met("2024-01-01", 5, "a", "d", "e")
                .met("2024-01-01", 3, "b")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/5", "2024-08-01 ACTIVE 1/3", "2025-07-01 ACTIVE 1/1");
  }

  @Test
  void theDayOfTheLeaveIsTheFirstWithoutTheActor() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .stay("c", "2024-01-01", "2024-06-01")
                .met("2024-01-01", 5, "a", "c")
                .on("2024-05-31"))
        .extracting(Placement::emerging, Placement::validUntil)
        .containsExactly(5, LocalDate.parse("2024-06-01"));
  }

  @Test
  void newcomersMayTakeTheQuorumAway() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .stay("c", "2024-03-01", null)
                .stay("d", "2024-03-01", null)
                .stay("e", "2024-04-01", null)
                .met("2024-01-01", 5, "a", "b")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/5", "2024-04-01 ACTIVE 1/1");
  }

  @Test
  void hasNoStepFromTheClosingUpToTheReopening() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .met("2024-01-01", 5, "a", "b")
                .met("2024-02-01", 5, "a", "b")
                .closed("2024-03-01")
                .reopened("2024-04-01")
                .segments())
        .containsExactly(
            "2024-01-01 ACTIVE 1/5",
            "2024-02-01 ACTIVE 5/5",
            "2024-03-01 CLOSED",
            "2024-04-01 ACTIVE 5/5",
            "2025-08-01 ACTIVE 1/1");
  }

  @Test
  void staysClosedWhileWindowsRunOut() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .met("2024-01-01", 5, "a", "b")
                .closed("2024-03-01")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/5", "2024-03-01 CLOSED");
  }

  @Test
  void whoLeftWhileItWasClosedIsGoneWhenItReopens() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .stay("c", "2024-01-01", "2024-03-15")
                .met("2024-01-01", 5, "a", "c")
                .closed("2024-03-01")
                .reopened("2024-04-01")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/5", "2024-03-01 CLOSED", "2024-04-01 ACTIVE 1/1");
  }

  @Test
  void keepsItsStepsWhilePaused() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .met("2024-01-01", 5, "a", "b")
                .paused("2024-03-01")
                .resumed("2024-04-01")
                .segments())
        .containsExactly(
            "2024-01-01 ACTIVE 1/5",
            "2024-03-01 PAUSED 1/5",
            "2024-04-01 ACTIVE 1/5",
            "2025-07-01 ACTIVE 1/1");
  }

  @Test
  void mayBeClosedWhilePausedAndIsActiveWhenReopened() {
    assertThat(
            Book.openedOn("2024-01-01")
                .paused("2024-02-01")
                .closed("2024-03-01")
                .reopened("2024-04-01")
                .segments())
        .containsExactly(
            "2024-01-01 ACTIVE 1/1",
            "2024-02-01 PAUSED 1/1",
            "2024-03-01 CLOSED",
            "2024-04-01 ACTIVE 1/1");
  }

  @Test
  void mayBeClosedOnTheOpeningDay() {
    assertThat(Book.openedOn("2024-01-01").participants("a").closed("2024-01-01").segments())
        .containsExactly("2024-01-01 CLOSED");
  }

  @Test
  void equalNeighboursAreOne() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b", "c")
                .met("2024-01-01", 5, "a", "b", "c")
                .met("2024-02-01", 5, "a")
                .met("2024-03-01", 5, "b")
                .met("2024-04-01", 5, "c")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/5", "2024-03-01 ACTIVE 5/5", "2025-09-01 ACTIVE 1/1");
  }

  @Test
  void whatIsDatedBeforeTheOpeningDoesNotCount() {
    assertThat(
            Book.openedOn("2024-01-01")
                .stay("a", "2023-01-01", null)
                .stay("b", "2023-01-01", null)
                .met("2023-12-31", 5, "a", "b")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/1");
  }

  @Test
  void evidenceOfSomebodyWithoutAStayDoesNotCount() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .met("2024-01-01", 5, "a", "stranger")
                .segments())
        .containsExactly("2024-01-01 ACTIVE 1/1");
  }

  @Test
  void saysTheRule() {
    assertThat(Book.openedOn("2024-01-01").timeline().rule()).isEqualTo("2026-1");
    assertThat(Book.openedOn("2024-01-01").on("2024-01-01").rule()).isEqualTo("2026-1");
  }

  @Test
  void namesEveryActorWithAStay() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("b", "a")
                .met("2024-01-01", 5, "a", "stranger")
                .timeline()
                .actors())
        .containsOnlyKeys("a", "b");
  }

  @Test
  void reachesBackBeforeTheTimeOfComputers() {
    assertThat(
            Book.openedOn("1862-01-31")
                .participants("a", "b")
                .met("1862-08-31", 5, "a", "b")
                .segments())
        .containsExactly("1862-01-31 ACTIVE 1/1", "1862-08-31 ACTIVE 1/5", "1864-02-29 ACTIVE 1/1");
  }

  @Test
  void reachesOverCenturies() {
    assertThat(
            Book.openedOn("1700-01-01")
                .participants("a", "b")
                .met("1700-01-01", 3, "a", "b")
                .met("1999-08-31", 5, "a", "b")
                .met("2000-08-31", 5, "a", "b")
                .segments())
        .containsExactly(
            "1700-01-01 ACTIVE 1/3",
            "1701-07-01 ACTIVE 1/1",
            "1999-08-31 ACTIVE 1/5",
            "2000-08-31 ACTIVE 5/5",
            "2002-02-28 ACTIVE 1/1");
  }
}
