package se.samverkanstrappan.query.followup;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;

/** The documented assignment as of the last day of 2024, among all regions and county boards. */
public final class DocumentedAssignment {
  private DocumentedAssignment() {}

  public static FollowUp followUp() {
    BookInMemory book = new BookInMemory();
    book.clear();
    DocumentedCases.write(book);
    Sweden.register(book);
    List<KnownCollaboration> known =
        DocumentedCases.ids().stream()
            .flatMap(id -> KnownCollaboration.from(DocumentedCases.events(id)).stream())
            .toList();
    return FollowUp.of(
        book.assignment("strategisk-planering").orElseThrow(),
        known,
        book.actors(),
        new Asked(LocalDate.of(2024, 12, 31), null, PlacementRule.CURRENT));
  }
}
