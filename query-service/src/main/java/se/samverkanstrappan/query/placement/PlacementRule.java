package se.samverkanstrappan.query.placement;

import java.time.LocalDate;

/**
 * The rule that places a collaboration, as data.
 *
 * @param id the name the rule is known by; a placement always says it
 * @param windowMonths how many calendar months evidence counts, at least 1
 * @param confirmations how many distinct dates, each less than a window apart, establish a step; at
 *     least 1
 * @param quorumPerMille the share of the participants that must have a step, in thousandths
 * @param quorumFloor the least number of participants that must have a step, at least 1
 */
public record PlacementRule(
    String id, int windowMonths, int confirmations, int quorumPerMille, int quorumFloor) {
  /** The rule in force since the start. */
  public static final PlacementRule CURRENT = new PlacementRule("2026-1", 18, 2, 500, 2);

  /**
   * A rule that can place.
   *
   * @throws IllegalArgumentException where a number is out of its range
   */
  public PlacementRule {
    if (windowMonths < 1 || confirmations < 1 || quorumFloor < 1) {
      throw new IllegalArgumentException("window, confirmations and floor are at least 1: " + id);
    }
    if (quorumPerMille < 0 || quorumPerMille > 1000) {
      throw new IllegalArgumentException("a share is 0 to 1000 thousandths: " + id);
    }
  }

  /** How many of a number of participants must have a step (section 4). */
  public int quorum(int participants) {
    return Math.max(quorumFloor, Math.ceilDiv(participants * quorumPerMille, 1000));
  }

  /** The first day on which what is dated a day no longer counts (section 3). */
  public LocalDate windowEnd(LocalDate day) {
    return day.plusMonths(windowMonths);
  }
}
