package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;
import static se.samverkanstrappan.command.collaboration.Given.draft;
import static se.samverkanstrappan.command.collaboration.Given.interaction;
import static se.samverkanstrappan.command.collaboration.Given.log;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.AttendanceDraft;
import se.samverkanstrappan.command.collaboration.entry.EvidenceDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;

class DialogueTest {
  private static Given withTwo() {
    return Given.opened("2024-05-10").joined("a", "2024").joined("b", "2024-06-01");
  }

  private static AmendEntry amend(InteractionDraft draft, @Nullable String reason) {
    return AmendEntry.interaction("collab", "i", draft, reason);
  }

  private static AddEntry with(
      List<AttendanceDraft> participants, @Nullable List<EvidenceDraft> evidence) {
    return new AddEntry(
        "collab",
        "new",
        new InteractionDraft(
            date("2025"),
            true,
            InteractionForm.SURVEY,
            List.of(Observation.INFORMED),
            participants,
            "S",
            null,
            evidence));
  }

  @Test
  void storesActorsUnderTheirOwnIds() {
    withTwo()
        .when(log("2025-01", "alias-of-a", "b"))
        .happens(new InteractionLogged("new", interaction("2025-01", "a", "b")));
  }

  @Test
  void tellsAllThatIsMissing() {
    withTwo()
        .when(
            new AddEntry(
                "collab",
                "x_y",
                new InteractionDraft(null, null, null, null, null, null, null, null)))
        .isRefusedAt("/id", "/date", "/form", "/observations", "/participants", "/summary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-15", "2026-03", "2026", "2024-06-01"})
  void isLoggedUntilTodayByWhoTakesPart(String day) {
    withTwo().when(log(day, "a", "b")).isAccepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-16", "2026-04", "2024-05-09", "2023"})
  void isNeitherInTheFutureNorBeforeTheOpening(String day) {
    withTwo().when(log(day, "a")).isRefusedAt("/date");
  }

  @Test
  void isRefusedForWhoIsNotYetOrNoLongerAParticipant() {
    withTwo().when(log("2024-05-31", "a", "b")).isRefusedAt("/participants/1/actor");
    withTwo()
        .left("b", "2025-01-01")
        .when(log("2025-01-01", "a", "b"))
        .isRefusedAt("/participants/1/actor");
    withTwo().left("b", "2025-01-01").when(log("2024-12-31", "a", "b")).isAccepted();
  }

  @Test
  void isJudgedByItsDateAlsoInACollaborationThatHasSinceClosed() {
    withTwo().changed(LifecycleKind.CLOSED, "2025-01-01").when(log("2024-12-31", "a")).isAccepted();
    withTwo()
        .changed(LifecycleKind.CLOSED, "2025-01-01")
        .when(log("2025-01-01", "a"))
        .isRefusedAt("/date");
  }

  @Test
  void isAcceptedFromTheReopeningDayOn() {
    Given reopened =
        withTwo()
            .changed(LifecycleKind.CLOSED, "2025-01-01")
            .changed(LifecycleKind.REOPENED, "2025-03-01");
    reopened.when(log("2025-03-01", "a")).isAccepted();
    withTwo()
        .changed(LifecycleKind.CLOSED, "2025-01-01")
        .changed(LifecycleKind.REOPENED, "2025-03-01")
        .when(log("2025-02-28", "a"))
        .isRefusedAt("/date");
  }

  @Test
  void isAcceptedWhilePaused() {
    withTwo().changed(LifecycleKind.PAUSED, "2025-01-01").when(log("2025-01-02", "a")).isAccepted();
  }

  @Test
  void refusesAnActorTwiceAlsoByItsAlias() {
    withTwo().when(log("2025", "a", "b", "alias-of-a")).isRefusedAt("/participants/2/actor");
  }

  @Test
  void refusesWhoIsUnknownOrNotNamed() {
    withTwo()
        .when(
            with(
                List.of(
                    new AttendanceDraft("nobody", Part.SPOKE, 1),
                    new AttendanceDraft(null, null, 0),
                    new AttendanceDraft("a", null, 1000)),
                null))
        .isRefusedAt(
            "/participants/0/actor",
            "/participants/1/actor",
            "/participants/1/people",
            "/participants/2/people");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 999})
  void takesOneToNineHundredAndNinetyNinePeople(int people) {
    withTwo().when(with(List.of(new AttendanceDraft("a", null, people)), null)).isAccepted();
  }

  @Test
  void refusesAnObservationTwice() {
    InteractionDraft twice =
        new InteractionDraft(
            date("2025"),
            null,
            InteractionForm.MEETING,
            List.of(Observation.INFORMED, Observation.INFORMED),
            List.of(new AttendanceDraft("a", null, null)),
            "S",
            null,
            null);
    withTwo().when(new AddEntry("collab", "new", twice)).isRefusedAt("/observations/1");
  }

  @ParameterizedTest
  @CsvSource({"20,true", "21,false"})
  void takesTwentyItemsOfEvidence(int items, boolean accepted) {
    Given.Outcome outcome =
        withTwo()
            .when(
                with(
                    List.of(new AttendanceDraft("a", null, null)),
                    Collections.nCopies(items, new EvidenceDraft("Label", null))));
    if (accepted) {
      outcome.isAccepted();
    } else {
      outcome.isRefusedAt("/evidence");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.se",
        "https://a.se/b?c=d",
        "HTTPS://A.SE/%C3%A5",
        "https://åäö.se/möte",
        "https://min_sida.se/a|b[1]{2}",
        "https://a.se/protokoll 1.pdf"
      })
  void takesAddressesOnTheWeb(String url) {
    withTwo().when(evidencedBy(url)).isAccepted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//a.se",
        "/b",
        "ftp://a.se",
        "http:",
        "http://",
        "http:///x",
        "https://a b",
        " https://a.se",
        "data:text/html,x"
      })
  void refusesOtherAddresses(String url) {
    withTwo().when(evidencedBy(url)).isRefusedAt("/evidence/0/url");
  }

  private static AddEntry evidencedBy(String url) {
    return with(
        List.of(new AttendanceDraft("a", null, null)), List.of(new EvidenceDraft("Label", url)));
  }

  @Test
  void refusesAnIdThatIsTaken() {
    withTwo().logged("new", "2025", "a").when(log("2025", "a")).fails(IdTaken.class);
    withTwo().when(new AddEntry("collab", "stay-a", draft("2025", "a"))).fails(IdTaken.class);
  }

  @Test
  void isAmendedToAllThatIsGiven() {
    withTwo()
        .logged("i", "2025", "a")
        .when(amend(draft("2025-02", "a", "b"), "Date was wrong"))
        .happens(new InteractionAmended("i", interaction("2025-02", "a", "b"), "Date was wrong"));
  }

  @Test
  void nothingHappensWhereOnlyTheReasonIsNew() {
    withTwo()
        .logged("i", "2025", "a", "b")
        .when(amend(draft("2025", "b", "alias-of-a"), "No change"))
        .happens();
  }

  @Test
  void anAmendmentBackToTheFirstIsAChange() {
    withTwo()
        .logged("i", "2025", "a")
        .event(new InteractionAmended("i", interaction("2025-02", "a"), "r"))
        .when(amend(draft("2025", "a"), "Back"))
        .happens(new InteractionAmended("i", interaction("2025", "a"), "Back"));
  }

  @Test
  void anAmendmentKeepsEveryRuleAndAsksAReason() {
    withTwo()
        .logged("i", "2025", "a")
        .when(amend(draft("2024-05-20", "a", "b"), null))
        .isRefusedAt("/reason", "/participants/1/actor");
  }

  @Test
  void whatIsRetractedStaysSo() {
    withTwo()
        .logged("i", "2025", "a")
        .event(new InteractionRetracted("i", "wrong"))
        .when(amend(draft("2025-02", "a"), "r"))
        .isRefusedAt("");
    withTwo()
        .logged("i", "2025", "a")
        .event(new InteractionRetracted("i", "wrong"))
        .when(RetractEntry.interaction("collab", "i", "again"))
        .isRefusedAt("");
  }

  @Test
  void theIdOfARetractedInteractionStaysTaken() {
    withTwo()
        .logged("new", "2025", "a")
        .event(new InteractionRetracted("new", "wrong"))
        .when(log("2025", "a"))
        .fails(IdTaken.class);
  }

  @Test
  void isRetractedForAReason() {
    withTwo()
        .logged("i", "2025", "a")
        .when(RetractEntry.interaction("collab", "i", "Twice"))
        .happens(new InteractionRetracted("i", "Twice"));
    withTwo()
        .logged("i", "2025", "a")
        .when(RetractEntry.interaction("collab", "i", null))
        .isRefusedAt("/reason");
    withTwo()
        .logged("i", "2025", "a")
        .when(RetractEntry.interaction("collab", "i", "x".repeat(1001)))
        .isRefusedAt("/reason");
  }

  @Test
  void anUnknownInteractionIsNotFound() {
    withTwo().when(amend(draft("2025", "a"), "r")).fails(UnknownId.class);
    withTwo().when(RetractEntry.interaction("collab", "stay-a", "r")).fails(UnknownId.class);
  }
}
