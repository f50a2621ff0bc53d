package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.collaboration.changecollaboration.ChangeCollaboration;
import se.samverkanstrappan.command.collaboration.entry.Kinds;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.collaboration.transferownership.TransferOwnership;
import se.samverkanstrappan.command.collaboration.withdrawcollaboration.WithdrawCollaboration;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** Changing a collaboration's own fields, its owner, and withdrawing it. */
class OwnFieldsTest {
  private static ChangeCollaboration change(
      @Nullable String title, String openedOn, @Nullable String endsOn, Area... areas) {
    return new ChangeCollaboration(
        "collab",
        new ProfileDraft(
            title,
            null,
            date(openedOn),
            endsOn == null ? null : date(endsOn),
            CollaborationForm.ONGOING,
            List.of(areas),
            null));
  }

  @Test
  void allOfThemAreReplaced() {
    Given.opened("2024")
        .when(change("New", "2023-05", "2030", Area.CULTURE))
        .happens(
            new CollaborationChanged(
                "New",
                null,
                date("2023-05"),
                date("2030"),
                CollaborationForm.ONGOING,
                List.of(Area.CULTURE),
                List.of()));
  }

  @Test
  void nothingHappensWhereNothingIsNew() {
    Given.opened("2024").when(change("Title", "2024", null)).happens();
  }

  @Test
  void tellsEverythingThatIsMissing() {
    Given.opened("2024")
        .when(
            new ChangeCollaboration(
                "collab", new ProfileDraft(null, " ", null, null, null, null, null)))
        .isRefusedAt("/title", "/purpose", "/openedOn", "/form");
  }

  @ParameterizedTest
  @CsvSource({"2024-03-02", "2025", "2026-03-16"})
  void theOpeningStaysBeforeEverythingThatHappened(String openedOn) {
    Given.opened("2024")
        .joined("a", "2024-03-01")
        .when(change("Title", openedOn, null))
        .isRefusedAt("/openedOn");
  }

  @Test
  void aDateThatContainsTheOpeningMovesWithIt() {
    Given.opened("2024").joined("a", "2024").when(change("Title", "2024-06", null)).isAccepted();
    Given.opened("2024")
        .joined("a", "2024")
        .joined("b", "2024")
        .logged("i", "2024-05-31", "a")
        .when(change("Title", "2024-06", null))
        .isRefusedAt("/openedOn");
  }

  @Test
  void twoChangesDoNotFallOnOneDayByIt() {
    Given.opened("2024")
        .changed(LifecycleKind.PAUSED, "2024")
        .changed(LifecycleKind.RESUMED, "2024-06-01")
        .when(change("Title", "2024-06-01", null))
        .isRefusedAt("/openedOn");
  }

  @Test
  void theOwnerIsAnotherActor() {
    Given.opened("2024")
        .when(new TransferOwnership("collab", "b", "Because"))
        .happens(new OwnershipTransferred("b", "Because"));
    Given.opened("2024")
        .when(new TransferOwnership("collab", "alias-of-a", "Because"))
        .isRefusedAt("/owner");
    Given.opened("2024")
        .when(new TransferOwnership("collab", "nobody", null))
        .isRefusedAt("/owner", "/reason");
    Given.opened("2024")
        .event(new OwnershipTransferred("b", "Because"))
        .when(new TransferOwnership("collab", "a", "Back"))
        .isAccepted();
  }

  @Test
  void whatIsWithdrawnTakesNothingMore() {
    Given.opened("2024")
        .when(new WithdrawCollaboration("collab", "Twice"))
        .happens(new CollaborationWithdrawn("Twice"));
    Given.opened("2024").when(new WithdrawCollaboration("collab", null)).isRefusedAt("/reason");
    for (Object command :
        List.of(
            new WithdrawCollaboration("collab", "Again"),
            change("New", "2024", null),
            new TransferOwnership("collab", "b", "Because"),
            Given.log("2025", "a"),
            new RetractEntry("collab", "stay-a", Kinds.OTHERS, "Because"))) {
      Given.opened("2024")
          .joined("a", "2024")
          .event(new CollaborationWithdrawn("Twice"))
          .when(command)
          .isRefusedAt("");
    }
  }
}
