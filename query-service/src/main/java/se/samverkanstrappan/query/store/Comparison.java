package se.samverkanstrappan.query.store;

import java.util.List;
import java.util.Map;

/**
 * What came of holding two generations against each other.
 *
 * @param compared how many collaborations, actors, assignments and fixed follow-ups were compared
 * @param counts how many documents each collection has: of the one that is served, then of the
 *     other
 * @param checksum of all that is equal; the same for equal read models
 * @param differing how many are not equal
 * @param first which, at most {@value #MOST_TOLD}
 */
public record Comparison(
    long compared,
    Map<String, Counts> counts,
    String checksum,
    long differing,
    List<String> first) {
  static final int MOST_TOLD = 20;

  /** How many documents a collection has in both. */
  public record Counts(long served, long made) {}

  /** Whether both say the same. */
  public boolean equal() {
    return differing == 0;
  }
}
