package se.samverkanstrappan.query.followup.outputs;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.document.Document;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.FollowUp;
import se.samverkanstrappan.query.followup.Sweden;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Language;

/** The follow-up of the documented assignment as of the last day of 2024. */
final class Documented {
  private static final byte[] BYTES = CanonicalJson.bytes(followUp());

  private Documented() {}

  static Document document(Language language) {
    return FollowUpDocument.of(
        CanonicalJson.read(BYTES), new Origin(CanonicalJson.sha256(BYTES), null), language);
  }

  static String sha256() {
    return CanonicalJson.sha256(BYTES);
  }

  private static FollowUp followUp() {
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
