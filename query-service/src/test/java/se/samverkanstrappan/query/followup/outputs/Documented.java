package se.samverkanstrappan.query.followup.outputs;

import se.samverkanstrappan.query.document.Document;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.DocumentedAssignment;
import se.samverkanstrappan.query.web.Language;

/** The follow-up of the documented assignment as of the last day of 2024. */
final class Documented {
  private static final byte[] BYTES = CanonicalJson.bytes(DocumentedAssignment.followUp());

  private Documented() {}

  static Document document(Language language) {
    return FollowUpDocument.of(
        CanonicalJson.read(BYTES), new Origin(CanonicalJson.sha256(BYTES), null), language);
  }

  static String sha256() {
    return CanonicalJson.sha256(BYTES);
  }
}
