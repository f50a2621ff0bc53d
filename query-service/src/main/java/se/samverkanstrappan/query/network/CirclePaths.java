package se.samverkanstrappan.query.network;

import java.util.Arrays;

/**
 * Finds them circle by circle: to those members of a circle that are one step further lead as many
 * paths as to all that are not, together. What is summed up stands in arrays that are 0 wherever it
 * does not count, since asking each time would take longer than anything else; and they are used
 * again for every source.
 */
final class CirclePaths implements ShortestPaths {
  private final Incidence incidence;
  private final Repeats repeats;

  /** How many paths lead to each actor. */
  private final double[] paths;

  /** The same of those that were found last, and what arrives at those behind them. */
  private final double[] last;

  private final double[] arriving;

  /** What each actor hands back per path, of those one step further; and what it was handed. */
  private final double[] handing;

  private final double[] handed;

  /** The actors in the order in which they are found and then the others; where levels begin. */
  private final int[] found;

  private final int[] foundFrom;

  private final int[] all;
  private final ReachedCircles reached;

  CirclePaths(Incidence incidence, Repeats repeats) {
    this.incidence = incidence;
    this.repeats = repeats;
    int actors = incidence.actors();
    paths = new double[actors];
    last = new double[actors];
    arriving = new double[actors];
    handing = new double[actors];
    handed = new double[actors];
    found = new int[actors];
    foundFrom = new int[actors + 2];
    all = new int[actors];
    Arrays.setAll(all, actor -> actor);
    reached = new ReachedCircles(incidence);
  }

  @Override
  public void addShares(int source, double[] through) {
    int levels = search(source);
    Arrays.fill(handed, 0);
    // Nothing is behind those found last.
    for (int i = foundFrom[levels - 1]; i < foundFrom[levels]; i++) {
      handing[found[i]] = 1 / paths[found[i]];
    }
    for (int level = levels - 2; level > 0; level--) {
      handBack(level);
      repeats.takeOff(found, foundFrom[level], foundFrom[level + 1], handing, handed);
      for (int i = foundFrom[level]; i < foundFrom[level + 1]; i++) {
        int actor = found[i];
        double share = handed[actor] * paths[actor];
        through[actor] += share;
        last[actor] = (1 + share) / paths[actor];
      }
      for (int i = foundFrom[level + 1]; i < foundFrom[level + 2]; i++) {
        handing[found[i]] = 0;
      }
      for (int i = foundFrom[level]; i < foundFrom[level + 1]; i++) {
        handing[found[i]] = last[found[i]];
        last[found[i]] = 0;
      }
    }
    for (int i = foundFrom[1]; i < foundFrom[2]; i++) {
      handing[found[i]] = 0;
    }
  }

  private void handBack(int level) {
    for (int i = reached.begin(level); i < reached.begin(level + 1); i++) {
      incidence.spread(reached.circle(i), handing, handed);
    }
  }

  /** Finds all that can be reached, counts the paths to it, and tells how many levels there are. */
  private int search(int source) {
    Arrays.fill(arriving, 0);
    reached.begin();
    System.arraycopy(all, 0, found, 0, all.length);
    found[0] = source;
    found[source] = 0;
    paths[source] = 1;
    last[source] = 1;
    foundFrom[1] = 1;
    int level = 0;
    while (foundFrom[level] < foundFrom[level + 1]) {
      reached.reach(found, foundFrom[level], foundFrom[level + 1], last);
      foundFrom[level + 2] = find(level);
      level++;
    }
    return level;
  }

  /** Finds those that are next to those found last. */
  private int find(int level) {
    for (int i = reached.begin(level); i < reached.begin(level + 1); i++) {
      incidence.spread(reached.circle(i), last, arriving);
    }
    int end = foundFrom[level + 1];
    for (int i = end; i < found.length; i++) {
      int actor = found[i];
      if (arriving[actor] > 0) {
        found[i] = found[end];
        found[end++] = actor;
      }
    }
    repeats.takeOff(found, foundFrom[level + 1], end, last, arriving);
    for (int i = foundFrom[level]; i < foundFrom[level + 1]; i++) {
      last[found[i]] = 0;
    }
    for (int i = foundFrom[level + 1]; i < end; i++) {
      paths[found[i]] = arriving[found[i]];
      last[found[i]] = arriving[found[i]];
    }
    return end;
  }
}
