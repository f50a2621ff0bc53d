package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.command.collaboration.leavecollaboration.LeaveCollaboration;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;

class ParticipationTest {
  private static AddEntry join(String actor, String joinedOn, @Nullable String leftOn) {
    return new AddEntry(
        "collab",
        "new",
        new StayDraft(actor, date(joinedOn), leftOn == null ? null : date(leftOn)));
  }

  private static LeaveCollaboration leave(String actor, String leftOn) {
    return new LeaveCollaboration("collab", actor, date(leftOn));
  }

  @Test
  void anAliasJoinsAsTheActorItself() {
    Given.opened("2024")
        .when(join("alias-of-a", "2024", null))
        .happens(new ParticipantJoined("new", new Stay("a", date("2024"), null)));
  }

  @Test
  void aStayThatHasEndedIsLoggedAtOnce() {
    Given.opened("2024")
        .when(join("a", "2024", "2025-02"))
        .happens(new ParticipantJoined("new", new Stay("a", date("2024"), date("2025-02"))));
  }

  @Test
  void tellsAllThatIsMissing() {
    Given.opened("2024")
        .when(new AddEntry("collab", "-", new StayDraft(null, null, null)))
        .isRefusedAt("/id", "/actor", "/joinedOn");
  }

  @ParameterizedTest
  @CsvSource({"2024-05-10", "2024-05", "2024", "2026-03-15"})
  void joinsFromTheOpeningUntilToday(String joinedOn) {
    Given.opened("2024-05-10").when(join("a", joinedOn, null)).isAccepted();
  }

  @ParameterizedTest
  @CsvSource({"2024-05-09", "2024-04", "2023", "2026-03-16", "2026-04", "2027"})
  void refusesToJoinBeforeTheOpeningOrInTheFuture(String joinedOn) {
    Given.opened("2024-05-10").when(join("a", joinedOn, null)).isRefusedAt("/joinedOn");
  }

  @Test
  void refusesAnUnknownActor() {
    Given.opened("2024").when(join("nobody", "2024", null)).isRefusedAt("/actor");
  }

  @Test
  void refusesToJoinWhileAParticipant() {
    Given.opened("2024")
        .joined("a", "2025")
        .when(join("a", "2025-06", null))
        .isRefusedAt("/joinedOn");
    Given.opened("2024").joined("a", "2025").when(join("a", "2024", null)).isRefusedAt("/joinedOn");
  }

  @Test
  void aStayLoggedLaterMayEndOnTheDayTheNextBegan() {
    Given.opened("2024")
        .joined("a", "2025-01-10")
        .when(join("a", "2024", "2025-01-10"))
        .isAccepted();
    Given.opened("2024")
        .joined("a", "2025-01-10")
        .when(join("a", "2024", "2025-01-11"))
        .isRefusedAt("/joinedOn");
  }

  @Test
  void rejoinsOnTheDayOfTheLeaveAtTheEarliest() {
    Given left = Given.opened("2024").joined("a", "2024").left("a", "2025-01-10");
    left.when(join("a", "2025-01-10", null)).isAccepted();
    Given.opened("2024")
        .joined("a", "2024")
        .left("a", "2025-01-10")
        .when(join("a", "2025-01-09", null))
        .isRefusedAt("/joinedOn");
  }

  @Test
  void refusesToLeaveOnTheDayOfJoining() {
    Given.opened("2024").when(join("a", "2024-02-01", "2024-02-01")).isRefusedAt("/leftOn");
    Given.opened("2024")
        .joined("a", "2024-02-01")
        .when(leave("a", "2024-02-01"))
        .isRefusedAt("/leftOn");
    Given.opened("2024")
        .joined("a", "2024-02-01")
        .when(leave("alias-of-a", "2024-02-02"))
        .happens(new ParticipantLeft("stay-a", "a", date("2024-02-02")));
  }

  @Test
  void refusesToLeaveOnOrBeforeTheDayOfAnInteractionItTookPartIn() {
    Given.opened("2024")
        .joined("a", "2024")
        .logged("i", "2024-06-01", "a")
        .when(leave("a", "2024-06-01"))
        .isRefusedAt("/leftOn");
    Given.opened("2024")
        .joined("a", "2024")
        .logged("i", "2024-06-01", "a")
        .when(leave("a", "2024-06-02"))
        .isAccepted();
  }

  @Test
  void aRetractedInteractionDoesNotKeepAnActor() {
    Given.opened("2024")
        .joined("a", "2024")
        .logged("i", "2024-06-01", "a")
        .event(new se.samverkanstrappan.events.collaboration.InteractionRetracted("i", "wrong"))
        .when(leave("a", "2024-06-01"))
        .isAccepted();
  }

  @Test
  void anInteractionOfOthersDoesNotKeepAnActor() {
    Given.opened("2024")
        .joined("a", "2024")
        .joined("b", "2024")
        .logged("i", "2024-06-01", "b")
        .when(leave("a", "2024-05-01"))
        .isAccepted();
  }

  @Test
  void refusesToLeaveInTheFuture() {
    Given.opened("2024").joined("a", "2024").when(leave("a", "2026-03-16")).isRefusedAt("/leftOn");
  }

  @Test
  void refusesToLeaveTwiceOrWithoutHavingJoined() {
    Given.opened("2024")
        .joined("a", "2024")
        .left("a", "2025")
        .when(leave("a", "2025-02"))
        .isRefusedAt("");
    Given.opened("2024").when(leave("b", "2025")).isRefusedAt("");
  }

  @Test
  void anActorUnknownInTheAddressIsNotFound() {
    Given.opened("2024").when(leave("nobody", "2025")).fails(UnknownId.class);
  }

  @Test
  void refusesAnEntryIdThatIsTakenByAnyKindOfEntry() {
    Given.opened("2024")
        .joined("b", "2024")
        .logged("new", "2024-06", "b")
        .when(join("a", "2024", null))
        .fails(IdTaken.class);
  }

  @Test
  void takesFiveHundredActorsAndNotOneMore() {
    Given full = Given.opened("2024");
    IntStream.range(0, 499).forEach(i -> full.joined("p" + i, "2024"));
    full.when(join("a", "2024", null)).isAccepted();
    Given fuller = Given.opened("2024");
    IntStream.range(0, 500).forEach(i -> fuller.joined("p" + i, "2024"));
    fuller.when(join("a", "2024", null)).isRefusedAt("/actor");
  }

  @Test
  void anActorOfAFullCollaborationMayRejoin() {
    Given full = Given.opened("2024").joined("a", "2024").left("a", "2025");
    IntStream.range(0, 499).forEach(i -> full.joined("p" + i, "2024"));
    full.when(join("a", "2025", null)).isAccepted();
  }
}
