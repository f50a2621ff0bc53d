package se.samverkanstrappan.query.collaboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many pieces of evidence of each step an actor has from one date, so that taking one back is a
 * subtraction.
 *
 * @param counts the number for step 1 first, up to the highest step there is any of
 */
public record StepCounts(List<Integer> counts) {
  private static final StepCounts NONE = new StepCounts(List.of());

  public StepCounts {
    counts = List.copyOf(counts);
  }

  /** The counts, or none where nothing is kept. */
  public static StepCounts orNone(@Nullable StepCounts counts) {
    return counts == null ? NONE : counts;
  }

  /** The same with a number more, or fewer, pieces of evidence of a step from 1 to 8. */
  public StepCounts plus(int step, int change) {
    List<Integer> changed = new ArrayList<>(counts);
    if (changed.size() < step) {
      changed.addAll(Collections.nCopies(step - changed.size(), 0));
    }
    changed.set(step - 1, changed.get(step - 1) + change);
    while (!changed.isEmpty() && changed.getLast() == 0) {
      changed.removeLast();
    }
    return new StepCounts(changed);
  }

  /** The highest step there is evidence of, or 0. */
  public int highest() {
    return counts.size();
  }

  /** These counts, or null where there is nothing to keep. */
  public @Nullable StepCounts orNull() {
    return counts.isEmpty() ? null : this;
  }
}
