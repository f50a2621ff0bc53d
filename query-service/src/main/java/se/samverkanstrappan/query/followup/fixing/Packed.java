package se.samverkanstrappan.query.followup.fixing;

import java.util.List;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;

/** Packs what is to be fixed, where the book has room for it. */
final class Packed {
  private static final String LIMIT =
      "is too large to be fixed: at most %d bytes of JSON, and %d characters of it packed;"
          + " it can be read, and filed as PDF, XLSX or CSV";

  private Packed() {}

  /**
   * The canonical JSON as the write side takes it. What asks for it is small, so that the write
   * side's word of a body that is too large would tell the one who asks nothing.
   *
   * @throws Refusal where there is more of it than is kept
   */
  static String of(byte[] json) {
    String packed = json.length > FollowUpContent.MOST_BYTES ? "" : FollowUpContent.pack(json);
    if (packed.isEmpty() || packed.length() > FollowUpContent.MOST_PACKED) {
      String told = LIMIT.formatted(FollowUpContent.MOST_BYTES, FollowUpContent.MOST_PACKED);
      throw Refusal.rulesBroken(List.of(new Problem.Fault("", told)));
    }
    return packed;
  }
}
