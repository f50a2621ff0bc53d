package se.samverkanstrappan.query.followup.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.placement.PlacementRule;

class AssignmentBookTest {
  private static final Instant THEN = Instant.parse("2026-11-19T00:00:00Z");
  private static final String FORUM = "regionalt-forum-planering";
  private static final String SUPPORT = "stod-strategisk-planering";

  private final BookInMemory book = new BookInMemory();

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    book.goesOnAt(THEN.plusSeconds(1));
  }

  private List<String> linked(@Nullable Instant knownAt) {
    Asked asked = new Asked(LocalDate.parse("2024-12-31"), knownAt, PlacementRule.CURRENT);
    return new AssignmentBook(book)
        .collaborations("strategisk-planering", asked).stream()
            .map(each -> each.head().id())
            .toList();
  }

  /** Otherwise all that was written to since would be held at once. */
  @Test
  void holdsOnlyWhatServesTheAssignmentOfAllThatWasWrittenSince() {
    assertThat(DocumentedCases.ids()).hasSizeGreaterThan(2);
    DocumentedCases.ids().forEach(id -> book.write(id, new CollaborationWithdrawn("sedan")));

    assertThat(linked(THEN)).containsExactlyInAnyOrder(FORUM, SUPPORT);
  }

  @Test
  void takesALinkForWhatItWasAtTheInstant() {
    String other =
        DocumentedCases.ids().stream()
            .filter(id -> !List.of(FORUM, SUPPORT).contains(id))
            .findFirst()
            .orElseThrow();
    book.write(SUPPORT, new EntryRetracted("link-1", "fel"));
    Link link = new Link("strategisk-planering", "stod", PartialDate.parse("2024-06"), null);
    book.write(other, new AssignmentLinked("sedan", link));

    assertThat(linked(THEN)).containsExactlyInAnyOrder(FORUM, SUPPORT);
    assertThat(linked(null)).containsExactlyInAnyOrder(FORUM, other);
  }
}
