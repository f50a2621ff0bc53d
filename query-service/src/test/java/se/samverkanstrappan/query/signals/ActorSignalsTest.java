package se.samverkanstrappan.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.signals.SignalCode.BEYOND_MANDATE;
import static se.samverkanstrappan.query.signals.SignalCode.DUAL_ROLE;
import static se.samverkanstrappan.query.signals.SignalCode.EXPECTATION_GAP;
import static se.samverkanstrappan.query.signals.SignalCode.MANDATE_UNCLEAR;
import static se.samverkanstrappan.query.signals.SignalCode.NO_PROCESS_LEADER;
import static se.samverkanstrappan.query.signals.SignalCode.PERCEIVED_LOWER;
import static se.samverkanstrappan.query.signals.SignalCode.THIN;

import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Role;

/** What follows from what actors think, may do, are, and send. */
class ActorSignalsTest {
  private static Story together() {
    return Story.opened("2024-01-01")
        .joined("2024-01-01", "a", "b")
        .met("2024-02-01", 6, "a", "b")
        .met("2024-03-01", 6, "a", "b");
  }

  @Test
  void viewsAreApartFromTwoSteps() {
    Story apart = together().perceives("a", 5, "2024-04-01").perceives("b", 4, "2024-04-02");
    assertThat(apart.told(EXPECTATION_GAP, "2024-04-02")).isEmpty();

    apart.perceives("b", 3, "2024-04-10");
    assertThat(apart.told(EXPECTATION_GAP, "2024-04-10")).containsExactly("2024-04-10");
    assertThat(apart.only(EXPECTATION_GAP, "2024-05-01").evidence())
        .containsExactlyInAnyOrder("id-5", "id-7");
    assertThat(apart.told(EXPECTATION_GAP, "2025-09-30")).containsExactly("2024-04-10");
    assertThat(apart.told(EXPECTATION_GAP, "2025-10-01")).isEmpty();
    assertThat(apart.perceives("b", 4, "2024-06-01").told(EXPECTATION_GAP, "2024-06-01")).isEmpty();
  }

  @Test
  void viewsOfThoseThatLeftDoNotCount() {
    Story left =
        Story.opened("2024-01-01")
            .joined("2024-01-01", "a")
            .stayed("b", "2024-01-01", "2024-06-01")
            .perceives("a", 1, "2024-02-01")
            .perceives("b", 8, "2024-02-01")
            .changed(LifecycleKind.PAUSED, "2024-03-01");

    assertThat(left.told(EXPECTATION_GAP, "2024-05-31")).containsExactly("2024-02-01");
    assertThat(left.told(EXPECTATION_GAP, "2024-06-01")).isEmpty();
  }

  @Test
  void isPerceivedLowerFromTwoStepsBelow() {
    Story lower = together().perceives("a", 5, "2024-04-01").perceives("b", 4, "2024-02-15");

    assertThat(lower.told(PERCEIVED_LOWER, "2024-02-29")).isEmpty();
    assertThat(lower.told(PERCEIVED_LOWER, "2024-04-01")).containsExactly("b 2024-03-01");
    SignalOn signal = lower.only(PERCEIVED_LOWER, "2024-04-01");
    assertThat(signal.evidence()).containsExactly("id-6");
    assertThat(signal.clears().details().values()).containsEntry("step", LadderStep.CONSULT);
    assertThat(lower.perceives("b", 5, "2024-05-01").told(PERCEIVED_LOWER, "2024-05-01")).isEmpty();
  }

  @Test
  void mandateIsUnclearAfterNinetyDaysWithout() {
    Story without = Story.opened("2024-01-01").joined("2024-01-01", "a");

    assertThat(without.told(MANDATE_UNCLEAR, "2024-03-31")).isEmpty();
    assertThat(without.told(MANDATE_UNCLEAR, "2024-04-01")).containsExactly("a 2024-04-01");
    assertThat(without.only(MANDATE_UNCLEAR, "2024-04-01").evidence()).containsExactly("id-1");
    Story given = without.mandate("a", Mandate.DECIDE, "2024-05-01");
    assertThat(given.told(MANDATE_UNCLEAR, "2024-04-30")).containsExactly("a 2024-04-01");
    assertThat(given.told(MANDATE_UNCLEAR, "2024-05-01")).isEmpty();
    Story unclear = given.mandate("a", Mandate.UNCLEAR, "2024-06-01");
    assertThat(unclear.told(MANDATE_UNCLEAR, "2024-06-01")).containsExactly("a 2024-06-01");
    assertThat(unclear.only(MANDATE_UNCLEAR, "2024-06-01").evidence())
        .containsExactly("id-1", "id-3");
  }

  @Test
  void countsTheDaysOnEndAsAParticipant() {
    Story back =
        Story.opened("2024-01-01")
            .stayed("a", "2024-01-01", "2024-02-01")
            .stayed("a", "2024-02-01", "2024-07-01")
            .stayed("a", "2024-07-02", null);

    assertThat(back.told(MANDATE_UNCLEAR, "2024-06-30")).containsExactly("a 2024-04-01");
    assertThat(back.told(MANDATE_UNCLEAR, "2024-09-30")).isEmpty();
    assertThat(back.told(MANDATE_UNCLEAR, "2024-10-01")).containsExactly("a 2024-10-01");
  }

  @Test
  void isBeyondTheMandateWhereMoreIsEstablishedThanItCovers() {
    Story beyond = together().mandate("a", Mandate.CONTRIBUTE, "2024-01-01");

    assertThat(beyond.told(BEYOND_MANDATE, "2024-02-29")).isEmpty();
    assertThat(beyond.told(BEYOND_MANDATE, "2024-03-01")).containsExactly("a 2024-03-01");
    assertThat(beyond.only(BEYOND_MANDATE, "2024-03-01").evidence())
        .containsExactly("id-5", "id-4", "id-3");
    Story wider = beyond.mandate("a", Mandate.NEGOTIATE, "2024-04-01");
    assertThat(wider.told(BEYOND_MANDATE, "2024-04-01")).isEmpty();
    assertThat(
            beyond.mandate("b", Mandate.UNCLEAR, "2024-02-01").told(BEYOND_MANDATE, "2024-04-02"))
        .isEmpty();
  }

  @Test
  void isNotBeyondAMandateThatCoversAsMuchNorOnceTheStepHasGone() {
    Story as =
        Story.opened("2024-01-01")
            .joined("2024-01-01", "a", "b", "c")
            .mandate("a", Mandate.CONTRIBUTE, "2024-01-01")
            .mandate("b", Mandate.OBSERVE, "2024-01-01")
            .met("2024-02-01", 5, "a", "b")
            .met("2024-03-01", 5, "a", "b");

    assertThat(as.told(BEYOND_MANDATE, "2024-03-01")).containsExactly("b 2024-03-01");
    assertThat(as.told(BEYOND_MANDATE, "2025-08-31")).containsExactly("b 2024-03-01");
    assertThat(as.told(BEYOND_MANDATE, "2025-09-01")).isEmpty();
  }

  @Test
  void lacksAProcessLeaderWhileNobodyHoldsTheRole() {
    Story led =
        Story.opened("2024-01-01")
            .role("outsider", Role.PROCESS_LEADER, "2024-02-01", "2024-06-01")
            .role("a", Role.INITIATOR, "2024-01-01", null);

    assertThat(led.told(NO_PROCESS_LEADER, "2024-01-31")).containsExactly("2024-01-01");
    assertThat(led.told(NO_PROCESS_LEADER, "2024-02-01")).isEmpty();
    assertThat(led.told(NO_PROCESS_LEADER, "2024-05-31")).isEmpty();
    assertThat(led.told(NO_PROCESS_LEADER, "2024-06-01")).containsExactly("2024-06-01");
    assertThat(led.only(NO_PROCESS_LEADER, "2024-06-01").evidence()).containsExactly("id-1");
    assertThat(
            led.changed(LifecycleKind.PAUSED, "2024-07-01").told(NO_PROCESS_LEADER, "2024-07-01"))
        .containsExactly("2024-06-01");
  }

  @Test
  void rolesAreDualWhereOneSupervisesWhatItSupports() {
    Story dual =
        Story.opened("2024-01-01")
            .role("a", Role.SUPERVISOR, "2024-02-01", "2024-08-01")
            .role("a", Role.FINANCIER, "2024-03-01", null)
            .role("b", Role.SUPPORTER, "2024-01-01", null)
            .role("b", Role.FINANCIER, "2024-01-01", null);

    assertThat(dual.told(DUAL_ROLE, "2024-02-29")).isEmpty();
    assertThat(dual.told(DUAL_ROLE, "2024-03-01")).containsExactly("a 2024-03-01");
    assertThat(dual.only(DUAL_ROLE, "2024-07-31").evidence()).containsExactly("id-1", "id-2");
    assertThat(dual.told(DUAL_ROLE, "2024-08-01")).isEmpty();
  }

  @Test
  void rolesAreDualAlsoWhereOneSupportsUntilThatRoleEnds() {
    Story dual =
        Story.opened("2024-01-01")
            .role("a", Role.SUPERVISOR, "2024-01-01", null)
            .role("a", Role.SUPPORTER, "2024-02-01", "2024-03-01")
            .role("b", Role.SUPERVISOR, "2024-01-01", null)
            .role("b", Role.MEDIATOR, "2024-01-01", null)
            .role("c", Role.SUPPORTER, "2024-01-01", null);

    assertThat(dual.told(DUAL_ROLE, "2024-01-31")).isEmpty();
    assertThat(dual.told(DUAL_ROLE, "2024-02-29")).containsExactly("a 2024-02-01");
    assertThat(dual.told(DUAL_ROLE, "2024-03-01")).isEmpty();
  }

  @Test
  void isThinWhereThreeTimesOnlyOneCame() {
    Story thin =
        Story.opened("2024-01-01")
            .joined("2024-01-01", "a", "b")
            .met("2024-02-01", 2, 1, "a", "b")
            .met("2024-03-01", 2, 1, "a")
            .met("2024-04-01", 2, "a", "b")
            .met("2024-05-01", 2, 1, "a");

    assertThat(thin.told(THIN, "2024-04-30")).isEmpty();
    assertThat(thin.told(THIN, "2024-05-01")).containsExactly("a 2024-05-01");
    assertThat(thin.only(THIN, "2024-05-01").evidence()).containsExactly("id-3", "id-4", "id-6");
    assertThat(thin.told(THIN, "2025-07-31")).containsExactly("a 2024-05-01");
    assertThat(thin.told(THIN, "2025-08-01")).isEmpty();
    assertThat(thin.met("2024-06-01", 2, 2, "a", "b").told(THIN, "2024-06-01")).isEmpty();
  }
}
