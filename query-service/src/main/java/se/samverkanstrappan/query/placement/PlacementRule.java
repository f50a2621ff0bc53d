package se.samverkanstrappan.query.placement;

/**
 * The rule that places a collaboration, as data.
 *
 * @param id the name the rule is known by; a placement always says it
 * @param windowMonths how many calendar months evidence counts
 * @param confirmations how many distinct dates, each less than a window apart, establish a step
 * @param quorumPerMille the share of the participants that must have a step, in thousandths
 * @param quorumFloor the least number of participants that must have a step
 */
public record PlacementRule(
    String id, int windowMonths, int confirmations, int quorumPerMille, int quorumFloor) {
  /** The rule in force since the start. */
  public static final PlacementRule CURRENT = new PlacementRule("2026-1", 18, 2, 500, 2);
}
