package se.samverkanstrappan.query.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds them neighbour by neighbour: whoever was found is taken out of the set of those who are
 * looked for, so that where nearly all are next to each other next to nothing is gone through.
 */
final class NeighbourPaths implements ShortestPaths {
  private final Neighbours neighbours;

  /** How many paths lead to each actor, and what leads on through it. */
  private final double[] paths;

  private final double[] shares;

  /** The actors in the order in which they are found, and in which step each was. */
  private final int[] found;

  private final int[] steps;

  /** Those not found yet, and those found in each step. */
  private final long[] open;

  private final List<long[]> levels = new ArrayList<>();
  private int end;

  NeighbourPaths(Neighbours neighbours) {
    this.neighbours = neighbours;
    int actors = neighbours.actors();
    paths = new double[actors];
    shares = new double[actors];
    found = new int[actors];
    steps = new int[actors];
    open = neighbours.none();
  }

  @Override
  public void addShares(int source, double[] through) {
    search(source);
    // Through those next to the source lead the paths to all behind them; through it none does.
    for (int i = end - 1; i >= 0 && steps[found[i]] > 1; i--) {
      int actor = found[i];
      double handed = (1 + shares[actor]) / paths[actor];
      neighbours.forEach(
          actor, levels.get(steps[actor] - 1), one -> shares[one] += paths[one] * handed);
    }
    for (int i = 1; i < end; i++) {
      through[found[i]] += shares[found[i]];
    }
  }

  /** Finds all that can be reached, step by step, and counts the paths to it. */
  private void search(int source) {
    Arrays.fill(paths, 0);
    Arrays.fill(shares, 0);
    neighbours.all(open);
    end = 0;
    paths[source] = 1;
    find(source, 0);
    int begin = 0;
    for (int step = 0; begin < end; step++) {
      int last = end;
      long[] level = level(step);
      for (int i = begin; i < last; i++) {
        Neighbours.add(found[i], level);
        Neighbours.remove(found[i], open);
      }
      for (int i = begin; i < last; i++) {
        reach(found[i], step + 1);
      }
      begin = last;
    }
  }

  private void reach(int from, int step) {
    double more = paths[from];
    neighbours.forEach(
        from,
        open,
        one -> {
          if (paths[one] == 0) {
            find(one, step);
          }
          paths[one] += more;
        });
  }

  private void find(int actor, int step) {
    found[end++] = actor;
    steps[actor] = step;
  }

  private long[] level(int step) {
    if (step == levels.size()) {
      levels.add(neighbours.none());
    }
    long[] level = levels.get(step);
    Arrays.fill(level, 0);
    return level;
  }
}
