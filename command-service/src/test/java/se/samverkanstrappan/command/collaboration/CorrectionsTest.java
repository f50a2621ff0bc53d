package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.Kinds;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.collaboration.entry.MandateDraft;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.collaboration.entry.RoleDraft;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Role;

/** Amending and retracting entries that are not interactions; what remains must hold together. */
class CorrectionsTest {
  private static AmendEntry amend(String id, EntryDraft draft) {
    return new AmendEntry("collab", id, Kinds.OTHERS, kind -> draft, "Because");
  }

  private static RetractEntry retract(String id) {
    return new RetractEntry("collab", id, Kinds.OTHERS, "Because");
  }

  private static StayDraft stay(String actor, String joinedOn, @Nullable String leftOn) {
    return new StayDraft(actor, date(joinedOn), leftOn == null ? null : date(leftOn));
  }

  /** Two participants from 2024-03-01, an interaction of both on 2024-06-01. */
  private static Given met() {
    return Given.opened("2024")
        .joined("a", "2024-03-01")
        .joined("b", "2024-03-01")
        .logged("i", "2024-06-01", "a", "b");
  }

  @Test
  void aStayIsAmendedWhole() {
    met()
        .when(amend("stay-a", stay("alias-of-a", "2024-02", "2025")))
        .happens(
            new EntryAmended("stay-a", new Stay("a", date("2024-02"), date("2025")), "Because"));
  }

  @Test
  void nothingHappensWhereNothingButTheReasonIsNew() {
    met().when(amend("stay-a", stay("a", "2024-03-01", null))).happens();
  }

  @Test
  void aLeaveIsUndoneByAmendingTheStayWithoutIt() {
    Given.opened("2024")
        .joined("a", "2024")
        .left("a", "2025")
        .when(amend("stay-a", stay("a", "2024", null)))
        .happens(new EntryAmended("stay-a", new Stay("a", date("2024"), null), "Because"));
  }

  @Test
  void anInteractionKeepsItsParticipants() {
    met().when(amend("stay-a", stay("a", "2024-06-02", null))).isRefusedAt("/joinedOn");
    met().when(amend("stay-a", stay("a", "2024-03-01", "2024-06-01"))).isRefusedAt("/leftOn");
    met().when(amend("stay-a", stay("a", "2024-03-01", "2024-06-02"))).isAccepted();
    met().when(amend("stay-a", stay("c", "2024-03-01", null))).isRefusedAt("/actor");
    met().when(retract("stay-a")).isRefusedAt("");
  }

  @Test
  void soDoMandatesAndPerceptions() {
    Given.opened("2024")
        .joined("a", "2024")
        .event(new MandateGiven("m", new MandateHeld("a", Mandate.DECIDE, date("2025"), null)))
        .when(retract("stay-a"))
        .isRefusedAt("");
    Given.opened("2024")
        .joined("a", "2024")
        .event(new PerceptionStated("p", new Perception("a", date("2025"), 3, null, null)))
        .when(amend("stay-a", stay("a", "2024", "2025-01-01")))
        .isRefusedAt("/leftOn");
    Given.opened("2024")
        .joined("a", "2024")
        .event(new MandateGiven("m", new MandateHeld("a", Mandate.DECIDE, date("2025"), null)))
        .event(new EntryRetracted("m", "wrong"))
        .when(retract("stay-a"))
        .happens(new EntryRetracted("stay-a", "Because"));
  }

  @Test
  void anotherStayMayTakeOver() {
    Given.opened("2024")
        .joined("a", "2024")
        .left("a", "2024-07-01")
        .event(
            new se.samverkanstrappan.events.collaboration.ParticipantJoined(
                "again", new Stay("a", date("2024-07-01"), null)))
        .logged("i", "2024-06-01", "a")
        .when(amend("again", stay("a", "2024-06-30", null)))
        .isRefusedAt("/joinedOn");
  }

  @Test
  void aRetractedStayLeavesRoomForAnother() {
    Given.opened("2024")
        .joined("a", "2024")
        .event(new EntryRetracted("stay-a", "wrong"))
        .when(
            new se.samverkanstrappan.command.collaboration.entry.AddEntry(
                "collab", "new", stay("a", "2024", null)))
        .isAccepted();
  }

  @Test
  void aLifecycleChangeKeepsTheReasonItHad() {
    Given.opened("2024")
        .changed(LifecycleKind.CLOSED, "2025")
        .when(amend("change-2025", new LifecycleDraft(LifecycleKind.CLOSED, date("2025-02"), null)))
        .happens(
            new EntryAmended(
                "change-2025",
                new LifecycleChange(LifecycleKind.CLOSED, date("2025-02"), "because"),
                "Because"));
  }

  @Test
  void theSequenceOfLifecycleChangesStaysPossible() {
    Given changed =
        Given.opened("2024")
            .changed(LifecycleKind.CLOSED, "2025-01-01")
            .changed(LifecycleKind.REOPENED, "2025-03-01")
            .changed(LifecycleKind.CLOSED, "2025-06-01");
    changed.when(retract("change-2025-03-01")).isRefusedAt("");
    Given.opened("2024")
        .changed(LifecycleKind.CLOSED, "2025-01-01")
        .changed(LifecycleKind.REOPENED, "2025-03-01")
        .when(
            amend(
                "change-2025-03-01",
                new LifecycleDraft(LifecycleKind.REOPENED, date("2024-12-31"), null)))
        .isRefusedAt("/date");
    Given.opened("2024")
        .changed(LifecycleKind.CLOSED, "2025-01-01")
        .when(retract("change-2025-01-01"))
        .happens(new EntryRetracted("change-2025-01-01", "Because"));
  }

  @Test
  void aClosedDayDoesNotReachAnInteraction() {
    met()
        .changed(LifecycleKind.CLOSED, "2024-07-01")
        .when(
            amend(
                "change-2024-07-01",
                new LifecycleDraft(LifecycleKind.CLOSED, date("2024-06-01"), null)))
        .isRefusedAt("/date");
    Given.opened("2024")
        .joined("a", "2024")
        .changed(LifecycleKind.CLOSED, "2024-03-01")
        .changed(LifecycleKind.REOPENED, "2024-04-01")
        .logged("i", "2024-05-01", "a")
        .when(retract("change-2024-04-01"))
        .isRefusedAt("");
  }

  @Test
  void aRoleAndAMandateAreJudgedAsNewOnesAre() {
    Given held =
        Given.opened("2024")
            .event(new RoleTaken("r", new RoleHeld("a", Role.FINANCIER, date("2024"), null)))
            .event(new RoleTaken("s", new RoleHeld("a", Role.SUPPORTER, date("2024"), null)));
    held.when(amend("s", new RoleDraft("a", Role.FINANCIER, date("2025"), null)))
        .isRefusedAt("/from");
    met()
        .event(new MandateGiven("m", new MandateHeld("a", Mandate.DECIDE, date("2025"), null)))
        .when(amend("m", new MandateDraft("c", Mandate.DECIDE, date("2025"), null)))
        .isRefusedAt("/from");
    met()
        .event(new MandateGiven("m", new MandateHeld("a", Mandate.DECIDE, date("2025"), null)))
        .when(amend("m", new MandateDraft(null, null, null, null)))
        .isRefusedAt("/actor", "/mandate", "/from");
  }

  @Test
  void aResolutionIsPartOfTheObstacle() {
    Given resolved =
        Given.opened("2024")
            .event(
                new ObstacleRaised(
                    "o", new Obstacle(ObstacleKind.OTHER, date("2025"), "D", null, null)))
            .event(new ObstacleResolved("o", date("2025-06"), "How"));
    resolved
        .when(
            amend(
                "o",
                new ObstacleDraft(ObstacleKind.OTHER, date("2025"), "D", date("2025-06"), "How")))
        .happens();
    Given.opened("2024")
        .event(
            new ObstacleRaised(
                "o", new Obstacle(ObstacleKind.OTHER, date("2025"), "D", null, null)))
        .event(new ObstacleResolved("o", date("2025-06"), "How"))
        .when(
            amend(
                "o",
                new ObstacleDraft(ObstacleKind.OTHER, date("2025"), "D", date("2025-06"), "So")))
        .happens(
            new EntryAmended(
                "o",
                new Obstacle(ObstacleKind.OTHER, date("2025"), "D", date("2025-06"), "So"),
                "Because"));
  }

  @Test
  void whatIsRetractedStaysSo() {
    Given.opened("2024")
        .joined("a", "2024")
        .event(new EntryRetracted("stay-a", "wrong"))
        .when(retract("stay-a"))
        .isRefusedAt("");
    Given.opened("2024")
        .joined("a", "2024")
        .event(new EntryRetracted("stay-a", "wrong"))
        .when(amend("stay-a", stay("a", "2024", null)))
        .isRefusedAt("");
  }

  @Test
  void asksAReason() {
    met().when(new RetractEntry("collab", "stay-b", Kinds.OTHERS, null)).isRefusedAt("", "/reason");
    met()
        .when(
            new AmendEntry(
                "collab", "stay-b", Kinds.OTHERS, kind -> stay("b", "2024-02", null), " "))
        .isRefusedAt("/reason");
  }

  @Test
  void interactionsAndOtherEntriesHaveAddressesOfTheirOwn() {
    met().when(retract("i")).fails(UnknownId.class);
    met().when(retract("x")).fails(UnknownId.class);
    met().when(RetractEntry.interaction("collab", "stay-a", "Because")).fails(UnknownId.class);
  }
}
