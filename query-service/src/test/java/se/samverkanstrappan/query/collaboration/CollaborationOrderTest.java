package se.samverkanstrappan.query.collaboration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;

class CollaborationOrderTest {
  private final BookInMemory book = new BookInMemory();

  @Test
  void sortsTitlesInSwedish() {
    open("1", "Ölands kust", "2024");
    open("2", "Zonen", "2024");
    open("3", "Ängar", "2024");
    open("4", "årsplan", "2024");
    open("5", "Arenan", "2024");

    assertThat(titles("title"))
        .containsExactly("Arenan", "Zonen", "årsplan", "Ängar", "Ölands kust");
    assertThat(titles("-title")).startsWith("Ölands kust");
  }

  @Test
  void putsWhatHasNoStepLastEitherWay() {
    CollaborationBook.sydosttriangeln(book);
    open("open", "B öppen", "2024");
    book.write("closed", opened("A avslutad", "region-10", "2024"), closed("2024-06-01"));

    assertThat(titles("step")).containsExactly("B öppen", "Sydosttriangeln", "A avslutad");
    assertThat(titles("-step")).containsExactly("Sydosttriangeln", "B öppen", "A avslutad");
  }

  @Test
  void sortsByWhenItWasOpenedOrLastWrittenAbout() {
    open("a", "Först loggad", "2024");
    open("b", "Först öppnad", "2020-03");

    assertThat(titles("opened")).containsExactly("Först öppnad", "Först loggad");
    assertThat(titles("-updated")).containsExactly("Först öppnad", "Först loggad");
  }

  @Test
  void fallsBackOnIdsWhereTitlesAreEqual() {
    open("b", "Forum", "2024");
    open("a", "Forum", "2024");

    assertThat(sorted("-title")).extracting(each -> each.head().id()).containsExactly("a", "b");
  }

  @Test
  void knowsNoOtherOrder() {
    assertThat(CollaborationOrder.named("age")).isNull();
    assertThat(CollaborationOrder.named("--title")).isNull();
  }

  private void open(String id, String title, String on) {
    book.write(id, opened(title, "region-10", on));
  }

  private List<String> titles(String order) {
    return sorted(order).stream().map(each -> each.head().title()).toList();
  }

  private List<PlacedCollaboration> sorted(String order) {
    LocalDate day = LocalDate.parse("2025-01-01");
    return requireNonNull(CollaborationOrder.named(order))
        .sort(
            book.collaborations().stream().map(head -> PlacedCollaboration.on(day, head)).toList());
  }
}
