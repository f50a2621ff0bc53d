package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.StaleVersion;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;

class OpeningTest {
  private static OpenCollaboration open(String openedOn, @Nullable String endsOn) {
    return new OpenCollaboration(
        "collab",
        new ProfileDraft(
            "Title",
            "Purpose",
            date(openedOn),
            endsOn == null ? null : date(endsOn),
            CollaborationForm.PROJECT,
            List.of(Area.PLANNING),
            List.of("12")),
        "alias-of-a");
  }

  @Test
  void storesTheOwnersOwnIdForAnAlias() {
    Given.nothing()
        .when(open("2024", "2027-06"))
        .happens(
            new CollaborationOpened(
                "Title",
                "Purpose",
                "a",
                date("2024"),
                date("2027-06"),
                CollaborationForm.PROJECT,
                List.of(Area.PLANNING),
                List.of("12")));
  }

  @Test
  void tellsEverythingThatIsMissingAtOnce() {
    Given.nothing()
        .when(
            new OpenCollaboration(
                "Bad_Id", new ProfileDraft(null, null, null, null, null, null, null), null))
        .isRefusedAt("/id", "/title", "/owner", "/openedOn", "/form");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15", "2026-03", "2026"})
  void opensTodayAtTheLatest(String openedOn) {
    Given.nothing().when(open(openedOn, null)).isAccepted();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-16", "2026-04", "2027"})
  void refusesToOpenTomorrow(String openedOn) {
    Given.nothing().when(open(openedOn, null)).isRefusedAt("/openedOn");
  }

  @ParameterizedTest
  @CsvSource({"2024-05-01", "2024-05", "2024"})
  void mayEndOnTheOpeningDayOrInAMonthOrYearThatHoldsIt(String endsOn) {
    Given.nothing().when(open("2024-05-01", endsOn)).isAccepted();
  }

  @ParameterizedTest
  @CsvSource({"2024-04-30", "2024-04", "2023"})
  void refusesAnEndBeforeTheOpening(String endsOn) {
    Given.nothing().when(open("2024-05-01", endsOn)).isRefusedAt("/endsOn");
  }

  @Test
  void refusesWhatIsUnknownOrGivenTwice() {
    Given.nothing()
        .when(
            new OpenCollaboration(
                "collab",
                new ProfileDraft(
                    " ",
                    "p\u0007",
                    date("2024"),
                    null,
                    CollaborationForm.ONGOING,
                    List.of(Area.PLANNING, Area.PLANNING),
                    List.of("12", "02", "12")),
                "nobody"))
        .isRefusedAt("/title", "/purpose", "/owner", "/areas/1", "/counties/1", "/counties/2");
  }

  @ParameterizedTest
  @CsvSource({"200,true", "201,false"})
  void countsATitleInCodePoints(int length, boolean accepted) {
    OpenCollaboration command =
        new OpenCollaboration(
            "collab",
            new ProfileDraft(
                "\uD83E\uDD1D".repeat(length),
                null,
                date("2024"),
                null,
                CollaborationForm.ONGOING,
                null,
                null),
            "a");
    Given.Outcome outcome = Given.nothing().when(command);
    if (accepted) {
      outcome.isAccepted();
    } else {
      outcome.isRefusedAt("/title");
    }
  }

  @Test
  void refusesAnIdThatIsTaken() {
    Given.opened("2024").when(open("2024", null)).fails(IdTaken.class);
  }

  @Test
  void refusesAnythingForAVersionThatIsNotThere() {
    Given.opened("2024").when(Given.log("2028"), 2).fails(StaleVersion.class);
    Given.opened("2024").when(Given.log("2028"), 1).isRefusedAt("/date", "/participants");
    Given.nothing().when(open("2024", null), 1).fails(StaleVersion.class);
  }
}
