package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.CLOSED;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.PAUSED;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.REOPENED;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.RESUMED;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.command.collaboration.changelifecycle.ChangeLifecycle;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

class LifecycleTest {
  private static ChangeLifecycle change(LifecycleKind kind, @Nullable String on) {
    return new ChangeLifecycle(
        "collab", "new", new LifecycleDraft(kind, on == null ? null : date(on), "Reason"));
  }

  @Test
  void isTodayInSwedenWhereNoDateIsGiven() {
    Given.opened("2024")
        .when(change(PAUSED, null))
        .happens(new LifecycleChanged("new", PAUSED, date(Given.TODAY), "Reason"));
  }

  @ParameterizedTest
  @EnumSource(names = {"RESUMED", "REOPENED"})
  void whatIsActiveIsNeitherResumedNorReopened(LifecycleKind kind) {
    Given.opened("2024").when(change(kind, "2025")).isRefusedAt("/date");
  }

  @Test
  void whatIsPausedIsResumedOrClosed() {
    Given.opened("2024").changed(PAUSED, "2025").when(change(RESUMED, "2025-02")).isAccepted();
    Given.opened("2024").changed(PAUSED, "2025").when(change(CLOSED, "2025-02")).isAccepted();
    Given.opened("2024")
        .changed(PAUSED, "2025")
        .when(change(PAUSED, "2025-02"))
        .isRefusedAt("/date");
    Given.opened("2024")
        .changed(PAUSED, "2025")
        .when(change(REOPENED, "2025-02"))
        .isRefusedAt("/date");
  }

  @Test
  void whatIsClosedIsOnlyReopenedAndThenActive() {
    Given.opened("2024").changed(CLOSED, "2025").when(change(REOPENED, "2025-02")).isAccepted();
    Given.opened("2024")
        .changed(CLOSED, "2025")
        .when(change(PAUSED, "2025-02"))
        .isRefusedAt("/date");
    Given.opened("2024")
        .changed(CLOSED, "2025")
        .when(change(RESUMED, "2025-02"))
        .isRefusedAt("/date");
    Given.opened("2024")
        .changed(PAUSED, "2024-02")
        .changed(CLOSED, "2025")
        .changed(REOPENED, "2025-02")
        .when(change(PAUSED, "2025-03"))
        .isAccepted();
  }

  @Test
  void oneLoggedLaterIsJudgedInTheOrderOfDates() {
    Given.opened("2024").changed(CLOSED, "2025").when(change(PAUSED, "2024-06")).isAccepted();
    Given.opened("2024")
        .changed(PAUSED, "2025")
        .when(change(CLOSED, "2024-06"))
        .isRefusedAt("/date");
    Given.opened("2024")
        .changed(PAUSED, "2025")
        .when(change(PAUSED, "2024-06"))
        .isRefusedAt("/date");
  }

  @Test
  void thereIsAtMostOneADay() {
    Given.opened("2024")
        .changed(PAUSED, "2025-01-01")
        .when(change(CLOSED, "2025"))
        .isRefusedAt("/date");
    Given.opened("2024")
        .changed(PAUSED, "2025-01-01")
        .when(change(CLOSED, "2025-01-02"))
        .isAccepted();
  }

  @Test
  void closingDoesNotCoverADayWithAnInteraction() {
    Given.opened("2024")
        .joined("a", "2024")
        .logged("i", "2025-03-01", "a")
        .when(change(CLOSED, "2025-03-01"))
        .isRefusedAt("/date");
    Given.opened("2024")
        .joined("a", "2024")
        .logged("i", "2025-03-01", "a")
        .when(change(CLOSED, "2025-03-02"))
        .isAccepted();
  }

  @Test
  void aRetractedInteractionDoesNotHinderClosing() {
    Given.opened("2024")
        .joined("a", "2024")
        .logged("i", "2025-03-01", "a")
        .event(new InteractionRetracted("i", "wrong"))
        .when(change(CLOSED, "2025-03-01"))
        .isAccepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-16", "2024-05-09"})
  void isNeitherInTheFutureNorBeforeTheOpening(String day) {
    Given.opened("2024-05-10").when(change(PAUSED, day)).isRefusedAt("/date");
  }

  @Test
  void asksAReason() {
    Given.opened("2024")
        .when(new ChangeLifecycle("collab", "new", new LifecycleDraft(PAUSED, null, null)))
        .isRefusedAt("/reason");
  }

  @Test
  void refusesAnIdThatIsTaken() {
    Given.opened("2024")
        .joined("a", "2024")
        .when(new ChangeLifecycle("collab", "stay-a", new LifecycleDraft(PAUSED, null, "r")))
        .fails(IdTaken.class);
  }
}
