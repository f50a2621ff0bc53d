package se.samverkanstrappan.query.placement;

/** How many participants stand on each step, and the step they make together (section 4). */
final class Tally {
  private static final int STEPS = 8;

  private final PlacementRule rule;
  private final int[] established = new int[STEPS + 1];
  private final int[] emerging = new int[STEPS + 1];
  private int participants;

  Tally(PlacementRule rule) {
    this.rule = rule;
  }

  /** Moves a participant from one standing to another; {@link Standing#NONE} is not being one. */
  void move(int before, int after) {
    count(before, -1);
    count(after, 1);
  }

  private void count(int standing, int change) {
    if (standing != Standing.NONE) {
      participants += change;
      established[Standing.established(standing)] += change;
      emerging[Standing.emerging(standing)] += change;
    }
  }

  int standing() {
    return Standing.of(step(established), step(emerging));
  }

  private int step(int[] counts) {
    if (participants < 2) {
      return 1;
    }
    int quorum = rule.quorum(participants);
    int step = STEPS;
    int having = counts[step];
    while (step > 1 && having < quorum) {
      having += counts[--step];
    }
    return step;
  }
}
