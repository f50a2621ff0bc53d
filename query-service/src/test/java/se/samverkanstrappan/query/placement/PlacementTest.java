package se.samverkanstrappan.query.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Book TWO_MEETINGS =
      Book.openedOn("2024-01-01")
          .participants("a", "b")
          .met("2024-02-01", 5, "a", "b")
          .met("2024-06-01", 6, "a", "b");

  @Test
  void isNotOpenedBeforeTheOpeningDay() {
    assertThat(TWO_MEETINGS.on("2023-12-31"))
        .isEqualTo(new Placement("2026-1", Status.NOT_OPENED, null, null, null, false, null));
  }

  @Test
  void isTheSegmentThatCoversTheDay() {
    assertThat(TWO_MEETINGS.on("2024-06-01"))
        .isEqualTo(
            new Placement(
                "2026-1", Status.ACTIVE, 5, 6, LocalDate.parse("2025-12-01"), false, null));
    assertThat(TWO_MEETINGS.on("2024-05-31").step()).isEqualTo(1);
  }

  @Test
  void asOfADayUsesOnlyWhatIsDatedUpToIt() {
    assertThat(TWO_MEETINGS.asOf("2024-05-31"))
        .isEqualTo(
            new Placement(
                "2026-1", Status.ACTIVE, 1, 5, LocalDate.parse("2025-08-01"), false, null));
    assertThat(TWO_MEETINGS.asOf("2024-06-01")).isEqualTo(TWO_MEETINGS.on("2024-06-01"));
  }

  @Test
  void asOfADayDoesNotKnowALaterLeave() {
    Book book =
        Book.openedOn("2024-01-01")
            .participants("a", "b")
            .stay("c", "2024-01-01", "2024-06-01")
            .met("2024-01-01", 5, "a", "c");

    assertThat(book.on("2024-05-31").validUntil()).isEqualTo(LocalDate.parse("2024-06-01"));
    assertThat(book.asOf("2024-05-31").validUntil()).isEqualTo(LocalDate.parse("2025-07-01"));
    assertThat(book.asOf("2024-06-01").emerging()).isEqualTo(1);
  }

  @Test
  void asOfADayDoesNotKnowALaterClosing() {
    Book book = Book.openedOn("2024-01-01").participants("a", "b").closed("2024-06-01");

    assertThat(book.asOf("2024-05-31").validUntil()).isNull();
    assertThat(book.asOf("2024-06-01").status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void asOfADayDoesNotKnowALaterReopening() {
    Book book = Book.openedOn("2024-01-01").closed("2024-06-01").reopened("2024-09-01");

    assertThat(book.on("2024-08-31").validUntil()).isEqualTo(LocalDate.parse("2024-09-01"));
    assertThat(book.asOf("2024-08-31").validUntil()).isNull();
  }

  @Test
  void asOfADayDoesNotKnowLaterParticipants() {
    Book book = Book.openedOn("2024-01-01").participants("a").stay("b", "2024-06-01", null);

    assertThat(book.facts().asOf(LocalDate.parse("2024-05-31")).stays()).containsOnlyKeys("a");
    assertThat(book.facts().asOf(LocalDate.parse("2024-06-01")).stays()).containsOnlyKeys("a", "b");
  }

  @Test
  void asOfTheNewestFactIsTheWholeBook() {
    assertThat(TWO_MEETINGS.facts().asOf(LocalDate.parse("2024-06-01")))
        .isEqualTo(TWO_MEETINGS.facts());
  }

  @Test
  void theNewestFactMayBeAnyDatedThing() {
    assertThat(Book.openedOn("2024-01-01").facts().lastFactOn()).isEqualTo("2024-01-01");
    assertThat(TWO_MEETINGS.facts().lastFactOn()).isEqualTo("2024-06-01");
    assertThat(Book.openedOn("2024-01-01").stay("a", "2024-02-01", null).facts().lastFactOn())
        .isEqualTo("2024-02-01");
    assertThat(
            Book.openedOn("2024-01-01").stay("a", "2024-02-01", "2024-03-01").facts().lastFactOn())
        .isEqualTo("2024-03-01");
    assertThat(Book.openedOn("2024-01-01").paused("2024-04-01").facts().lastFactOn())
        .isEqualTo("2024-04-01");
  }

  @Test
  void theNewestInteractionIsOfAnyActor() {
    assertThat(Book.openedOn("2024-01-01").participants("a").facts().lastInteractionOn()).isNull();
    assertThat(TWO_MEETINGS.facts().lastInteractionOn()).isEqualTo("2024-06-01");
  }

  @Test
  void whatWasWithdrawnStandsNowhereOnAnyDay() {
    Book book =
        Book.openedOn("2024-01-01")
            .participants("a", "b")
            .met("2024-02-01", 4, "a", "b")
            .withdrawn();

    assertThat(book.segments()).isEmpty();
    assertThat(book.timeline().actors()).isEmpty();
    assertThat(book.on("2024-03-01").status()).isEqualTo(Status.WITHDRAWN);
    assertThat(book.asOf("2023-03-01").status()).isEqualTo(Status.WITHDRAWN);
    assertThat(book.on("2024-03-01").step()).isNull();
  }
}
