package se.samverkanstrappan.query.comparison.pages;

import java.util.List;
import java.util.stream.IntStream;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.distribution.DayCount;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Status;

/** How two lots of collaborations are spread over the ladder. */
record Counts(DayCount one, DayCount other) {

  /**
   * A step.
   *
   * @param difference how many more there are on the other side
   */
  record Step(int step, int one, int other, int difference) {}

  static Counts of(List<PlacedCollaboration> one, List<PlacedCollaboration> other) {
    return new Counts(count(one), count(other));
  }

  private static DayCount count(List<PlacedCollaboration> collaborations) {
    DayCount count = new DayCount();
    for (PlacedCollaboration each : collaborations) {
      Placement it = each.placement();
      if (it.status() != Status.NOT_OPENED && it.status() != Status.WITHDRAWN) {
        count.add(it.status(), it.step(), it.dormant());
      }
    }
    return count;
  }

  /** The highest first, as on the ladder. */
  public List<Step> fromTheTop() {
    List<Integer> here = one.steps();
    List<Integer> there = other.steps();
    return IntStream.rangeClosed(1, here.size())
        .mapToObj(
            step ->
                new Step(
                    step,
                    here.get(step - 1),
                    there.get(step - 1),
                    there.get(step - 1) - here.get(step - 1)))
        .toList()
        .reversed();
  }
}
