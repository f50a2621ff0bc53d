package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.MandateDraft;
import se.samverkanstrappan.command.collaboration.entry.PerceptionDraft;
import se.samverkanstrappan.command.collaboration.entry.StateEntry;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.vocabulary.Mandate;

/** Mandates and perceptions: what is said of one participant from a day on. */
class ViewsTest {
  private static StateEntry mandate(String actor, Mandate mandate, String from) {
    return new StateEntry(
        "collab",
        actor,
        new AddEntry("collab", "new", new MandateDraft(actor, mandate, date(from), null)));
  }

  private static StateEntry perceives(
      String actor, String on, @Nullable Integer step, @Nullable Integer wish) {
    return new StateEntry(
        "collab",
        actor,
        new AddEntry("collab", "new", new PerceptionDraft(actor, date(on), step, wish, "Comment")));
  }

  private static Given joined() {
    return Given.opened("2024").joined("a", "2024-03-01").left("a", "2025-03-01");
  }

  @Test
  void isKeptUnderTheActorsOwnId() {
    joined()
        .when(mandate("alias-of-a", Mandate.DECIDE, "2024-03-01"))
        .happens(
            new MandateGiven(
                "new", new MandateHeld("a", Mandate.DECIDE, date("2024-03-01"), null)));
    joined()
        .when(perceives("a", "2024-06", 3, 5))
        .happens(
            new PerceptionStated("new", new Perception("a", date("2024-06"), 3, 5, "Comment")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2025-03-01", "2026"})
  void isOnlySaidOfWhoIsAParticipantThatDay(String day) {
    joined().when(mandate("a", Mandate.DECIDE, day)).isRefusedAt("/from");
    joined().when(perceives("a", day, 1, null)).isRefusedAt("/date");
  }

  @Test
  void whoIsUnknownIsNotFound() {
    joined().when(mandate("nobody", Mandate.DECIDE, "2024-03-01")).fails(UnknownId.class);
    joined().when(perceives("nobody", "2024-03-01", 1, 1)).fails(UnknownId.class);
  }

  @Test
  void saidAgainChangesNothing() {
    Given said =
        joined()
            .event(
                new MandateGiven(
                    "m", new MandateHeld("a", Mandate.DECIDE, date("2024-03-01"), null)));
    said.when(mandate("a", Mandate.DECIDE, "2024-03-01")).happens();
  }

  @Test
  void isSaidOnceADay() {
    joined()
        .event(
            new MandateGiven("m", new MandateHeld("a", Mandate.DECIDE, date("2024-06-01"), null)))
        .when(mandate("a", Mandate.OBSERVE, "2024-06"))
        .isRefusedAt("/from");
    joined()
        .event(new PerceptionStated("p", new Perception("a", date("2024-06-01"), 3, null, null)))
        .when(perceives("a", "2024-06-01", 4, null))
        .isRefusedAt("/date");
    joined()
        .event(new PerceptionStated("p", new Perception("a", date("2024-06-01"), 3, null, null)))
        .when(perceives("a", "2024-06-02", 4, null))
        .isAccepted();
  }

  @Test
  void whatWasTakenBackCanBeSaidAgainUnderANewId() {
    joined()
        .event(
            new MandateGiven("m", new MandateHeld("a", Mandate.DECIDE, date("2024-03-01"), null)))
        .event(new EntryRetracted("m", "wrong"))
        .when(mandate("a", Mandate.DECIDE, "2024-03-01"))
        .isAccepted();
  }

  @Test
  void stepsAreThoseOfTheLadder() {
    joined().when(perceives("a", "2024-06", 0, 9)).isRefusedAt("/perceived", "/desired");
    joined().when(perceives("a", "2024-06", null, null)).isRefusedAt("/perceived");
    joined().when(perceives("a", "2024-06", 1, 8)).isAccepted();
  }

  @Test
  void tellsAllThatIsMissing() {
    joined()
        .when(
            new StateEntry(
                "collab", "a", new AddEntry("collab", "N", new MandateDraft("a", null, null, " "))))
        .isRefusedAt("/id", "/mandate", "/from", "/note");
  }
}
