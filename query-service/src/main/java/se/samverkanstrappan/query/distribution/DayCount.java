package se.samverkanstrappan.query.distribution;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

/** The collaborations of one group on one day, while they are counted. */
public final class DayCount {
  private static final int HIGHEST = 8;

  private final int[] steps = new int[HIGHEST];
  private int active;
  private int paused;
  private int closed;
  private int dormant;

  void add(Segment segment, boolean isDormant) {
    add(segment.status(), segment.step(), isDormant);
  }

  /**
   * Counts one that stands somewhere.
   *
   * @param step null while it is closed
   */
  public void add(Status status, @Nullable Integer step, boolean isDormant) {
    switch (status) {
      case ACTIVE -> active++;
      case PAUSED -> paused++;
      case CLOSED -> closed++;
      case NOT_OPENED, WITHDRAWN -> throw new IllegalArgumentException("stands nowhere");
    }
    if (step != null) {
      steps[step - 1]++;
    }
    if (isDormant) {
      dormant++;
    }
  }

  int total() {
    return active + paused + closed;
  }

  public int active() {
    return active;
  }

  public int paused() {
    return paused;
  }

  public int closed() {
    return closed;
  }

  public int dormant() {
    return dormant;
  }

  /** How many stand on each step, 1 to 8. */
  public List<Integer> steps() {
    return Arrays.stream(steps).boxed().toList();
  }

  /**
   * The lower median of the steps: the lowest step that at least half of those with a step do not
   * stand above; null where nobody has one.
   */
  public @Nullable Integer median() {
    int standing = Arrays.stream(steps).sum();
    int seen = 0;
    for (int step = 1; step <= HIGHEST; step++) {
      seen += steps[step - 1];
      if (standing > 0 && 2 * seen >= standing) {
        return step;
      }
    }
    return null;
  }
}
