package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.collaboration.endrole.EndRole;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.RoleDraft;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.Role;

class RolesTest {
  private static AddEntry take(String actor, Role role, String from, @Nullable String until) {
    return new AddEntry(
        "collab",
        "new",
        new RoleDraft(actor, role, date(from), until == null ? null : date(until)));
  }

  private static EndRole end(String actor, Role role, String until) {
    return new EndRole("collab", actor, role, date(until));
  }

  private static Given financier() {
    return Given.opened("2024-05-10")
        .event(new RoleTaken("r", new RoleHeld("a", Role.FINANCIER, date("2024-06-01"), null)));
  }

  @Test
  void isTakenAlsoByWhoIsNoParticipantAndUnderTheActorsOwnId() {
    Given.opened("2024")
        .when(take("alias-of-a", Role.FINANCIER, "2024", null))
        .happens(new RoleTaken("new", new RoleHeld("a", Role.FINANCIER, date("2024"), null)));
  }

  @Test
  void tellsAllThatIsMissing() {
    Given.opened("2024")
        .when(new AddEntry("collab", "new", new RoleDraft(null, null, null, null)))
        .isRefusedAt("/actor", "/role", "/from");
  }

  @Test
  void severalAreHeldAtOnceButNotTheSameTwice() {
    financier().when(take("a", Role.SUPERVISOR, "2024-06-01", null)).isAccepted();
    financier().when(take("a", Role.FINANCIER, "2025", null)).isRefusedAt("/from");
    financier().when(take("b", Role.FINANCIER, "2025", null)).isAccepted();
  }

  @Test
  void isTakenAgainFromTheDayItEndedOn() {
    Given ended = financier().event(new RoleEnded("r", "a", Role.FINANCIER, date("2025-01-01")));
    ended.when(take("a", Role.FINANCIER, "2025-01-01", null)).isAccepted();
    financier()
        .event(new RoleEnded("r", "a", Role.FINANCIER, date("2025-01-01")))
        .when(take("a", Role.FINANCIER, "2024-12-31", null))
        .isRefusedAt("/from");
  }

  @Test
  void oneThatHasEndedIsToldAtOnceEvenBeforeAnother() {
    financier().when(take("a", Role.FINANCIER, "2024-05-10", "2024-06-01")).isAccepted();
    financier().when(take("a", Role.FINANCIER, "2024-05-10", "2024-06-02")).isRefusedAt("/from");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-09,,/from",
    "2026-03-16,,/from",
    "2025-01-01,2025-01-01,/until",
    "2025-01-01,2024-12-31,/until",
    "2025-01-01,2026-03-16,/until"
  })
  void isJudgedByItsDates(String from, @Nullable String until, String pointer) {
    Given.opened("2024-05-10").when(take("a", Role.MEDIATOR, from, until)).isRefusedAt(pointer);
  }

  @Test
  void endsOnADayAfterItBegan() {
    financier()
        .when(end("alias-of-a", Role.FINANCIER, "2024-06-02"))
        .happens(new RoleEnded("r", "a", Role.FINANCIER, date("2024-06-02")));
    financier().when(end("a", Role.FINANCIER, "2024-06-01")).isRefusedAt("/until");
    financier().when(end("a", Role.FINANCIER, "2026-03-16")).isRefusedAt("/until");
  }

  @Test
  void isNotEndedWhereItIsNotHeld() {
    financier().when(end("a", Role.SUPERVISOR, "2025")).isRefusedAt("");
    financier().when(end("b", Role.FINANCIER, "2025")).isRefusedAt("");
    financier()
        .event(new RoleEnded("r", "a", Role.FINANCIER, date("2025-01-01")))
        .when(end("a", Role.FINANCIER, "2025-02"))
        .isRefusedAt("");
  }

  @Test
  void tellsWhatIsMissingOrUnknownWhenItEnds() {
    financier()
        .when(new EndRole("collab", null, null, null))
        .isRefusedAt("/actor", "/role", "/until");
    financier().when(end("nobody", Role.FINANCIER, "2025")).isRefusedAt("/actor");
  }
}
