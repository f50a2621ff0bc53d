package se.samverkanstrappan.query.distribution;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Segment;

/** The collaborations of one group on one day, while they are counted. */
final class DayCount {
  private static final int HIGHEST = 8;

  private final int[] steps = new int[HIGHEST];
  private int active;
  private int paused;
  private int closed;
  private int dormant;

  void add(Segment segment, boolean isDormant) {
    switch (segment.status()) {
      case ACTIVE -> active++;
      case PAUSED -> paused++;
      case CLOSED -> closed++;
      case NOT_OPENED, WITHDRAWN -> throw new IllegalArgumentException("stands nowhere");
    }
    if (segment.step() != null) {
      steps[segment.step() - 1]++;
    }
    if (isDormant) {
      dormant++;
    }
  }

  int total() {
    return active + paused + closed;
  }

  int active() {
    return active;
  }

  int paused() {
    return paused;
  }

  int closed() {
    return closed;
  }

  int dormant() {
    return dormant;
  }

  List<Integer> steps() {
    return Arrays.stream(steps).boxed().toList();
  }

  /**
   * The lower median of the steps: the lowest step that at least half of those with a step do not
   * stand above; null where nobody has one.
   */
  @Nullable Integer median() {
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
