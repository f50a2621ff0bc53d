package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.util.Random;

/**
 * What a made-up book is to hold; the same plan always gives the same book.
 *
 * @param interactions of all collaborations together
 * @param until the last day on which anything happens; all of it lies in the ten years before
 */
public record SeedPlan(int collaborations, int interactions, long seed, LocalDate until) {
  static final int YEARS = 10;

  /** No collaboration takes more than this, counting what is amended and taken back. */
  private static final int MOST = 9_000;

  /** The id of a collaboration. */
  public static String id(int collaboration) {
    return "exempel-" + collaboration;
  }

  /** The id of one of the assignments; those of higher numbers come round again. */
  public String assignment(int number) {
    return Assignments.id(number % Assignments.COUNT);
  }

  Random random(long of) {
    return new Random(seed * 1_000_003 + of);
  }

  /**
   * How many interactions each collaboration has: many have few and few have many, as the lengths
   * of waits do.
   */
  int[] interactionsOfEach() {
    Random random = random(-1);
    double[] weights = new double[collaborations];
    double sum = 0;
    for (int i = 0; i < collaborations; i++) {
      weights[i] = -Math.log(1 - random.nextDouble());
      sum += weights[i];
    }
    int[] counts = new int[collaborations];
    double due = 0;
    int given = 0;
    for (int i = 0; i < collaborations; i++) {
      due += interactions * weights[i] / sum;
      counts[i] = Math.min(MOST, (int) Math.round(due) - given);
      given += counts[i];
    }
    return counts;
  }
}
