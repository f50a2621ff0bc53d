package se.samverkanstrappan.query.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DormancyTest {
  private static Dormancy dormant(String from) {
    return new Dormancy(LocalDate.parse(from), null, null);
  }

  private static Dormancy dormant(String from, String to) {
    return new Dormancy(LocalDate.parse(from), LocalDate.parse(to), null);
  }

  private static LastStep last(int step, String until) {
    return new LastStep(step, LocalDate.parse(until));
  }

  @Test
  void beginsAWindowAfterTheOpening() {
    assertThat(Book.openedOn("2024-08-31").timeline().dormancies())
        .containsExactly(dormant("2026-02-28"));
  }

  @Test
  void beginsAWindowAfterTheLastInteraction() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .met("2024-03-01", 1, "a")
                .timeline()
                .dormancies())
        .containsExactly(dormant("2025-09-01"));
  }

  @Test
  void endsWithTheNextInteraction() {
    assertThat(
            Book.openedOn("2020-01-01")
                .participants("a")
                .met("2023-05-05", 4, "a")
                .timeline()
                .dormancies())
        .containsExactly(dormant("2021-07-01", "2023-05-05"), dormant("2024-11-05"));
  }

  @Test
  void anInteractionOnTheDayItWouldBeginPreventsIt() {
    assertThat(
            Book.openedOn("2020-01-01")
                .participants("a")
                .met("2021-07-01", 4, "a")
                .timeline()
                .dormancies())
        .containsExactly(dormant("2023-01-01"));
  }

  @Test
  void anInteractionOfSomebodyThatHasLeftSinceCounts() {
    assertThat(
            Book.openedOn("2024-01-01")
                .participants("a", "b")
                .stay("c", "2024-01-01", "2024-12-02")
                .met("2024-12-01", 4, "c")
                .timeline()
                .dormancies())
        .containsExactly(dormant("2026-06-01"));
  }

  @Test
  void beginsAWindowAfterTheReopening() {
    assertThat(
            Book.openedOn("2020-01-01")
                .closed("2020-06-01")
                .reopened("2024-01-01")
                .timeline()
                .dormancies())
        .containsExactly(dormant("2025-07-01"));
  }

  @Test
  void aResumptionIsNotANewBeginning() {
    assertThat(
            Book.openedOn("2020-01-01")
                .paused("2021-01-01")
                .resumed("2022-01-01")
                .timeline()
                .dormancies())
        .containsExactly(dormant("2022-01-01"));
  }

  @Test
  void isOnlyWhileActive() {
    assertThat(
            Book.openedOn("2020-01-01")
                .paused("2022-01-01")
                .resumed("2023-01-01")
                .closed("2024-01-01")
                .timeline()
                .dormancies())
        .containsExactly(dormant("2021-07-01", "2022-01-01"), dormant("2023-01-01", "2024-01-01"));
  }

  @Test
  void showsTheLastEstablishedStepAndTheDayItEnded() {
    Placement placement =
        Book.openedOn("2020-01-01")
            .participants("a", "b")
            .met("2020-01-01", 6, "a", "b")
            .met("2020-06-01", 6, "a", "b")
            .on("2022-01-01");

    assertThat(placement.dormant()).isTrue();
    assertThat(placement.step()).isEqualTo(1);
    assertThat(placement.last()).isEqualTo(last(6, "2021-12-01"));
  }

  @Test
  void isNotDormantOnTheLastDayOfTheWindow() {
    Placement placement =
        Book.openedOn("2020-01-01")
            .participants("a", "b")
            .met("2020-06-01", 6, "a", "b")
            .on("2021-11-30");

    assertThat(placement.dormant()).isFalse();
    assertThat(placement.last()).isNull();
  }

  @Test
  void theLastStepMayBeLowerThanTheHighest() {
    assertThat(
            Book.openedOn("2020-01-01")
                .participants("a", "b")
                .met("2020-01-01", 6, "a", "b")
                .met("2020-02-01", 6, "a", "b")
                .met("2020-06-01", 3, "a", "b")
                .on("2022-01-01")
                .last())
        .isEqualTo(last(3, "2021-12-01"));
  }

  @Test
  void theLastStepMayHaveEndedLongBeforeTheLastInteraction() {
    assertThat(
            Book.openedOn("2020-01-01")
                .participants("a", "b")
                .met("2020-01-01", 4, "a", "b")
                .met("2020-02-01", 4, "a", "b")
                .met("2022-01-01", 8, "a", "b")
                .on("2023-07-01")
                .last())
        .isEqualTo(last(4, "2021-08-01"));
  }

  @Test
  void theLastStepMayHaveEndedByClosing() {
    assertThat(
            Book.openedOn("2020-01-01")
                .participants("a", "b")
                .met("2020-01-01", 4, "a", "b")
                .met("2020-02-01", 4, "a", "b")
                .closed("2020-05-01")
                .reopened("2024-01-01")
                .on("2026-01-01")
                .last())
        .isEqualTo(last(4, "2020-05-01"));
  }

  @Test
  void theLastStepMayHaveEndedWhilePaused() {
    assertThat(
            Book.openedOn("2020-01-01")
                .participants("a", "b")
                .met("2020-01-01", 4, "a", "b")
                .met("2020-02-01", 4, "a", "b")
                .paused("2020-05-01")
                .resumed("2023-01-01")
                .on("2023-01-01")
                .last())
        .isEqualTo(last(4, "2021-08-01"));
  }

  @Test
  void thereIsNoLastStepWhereNoneWasEstablished() {
    Placement placement =
        Book.openedOn("2020-01-01")
            .participants("a", "b")
            .met("2020-01-01", 8, "a", "b")
            .on("2022-01-01");

    assertThat(placement.dormant()).isTrue();
    assertThat(placement.last()).isNull();
  }
}
