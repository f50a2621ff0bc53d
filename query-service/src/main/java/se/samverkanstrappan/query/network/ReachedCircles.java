package se.samverkanstrappan.query.network;

import java.util.Arrays;

/**
 * The circles that a search has reached, level by level; within a level the smaller ones first, so
 * that a processor is seldom surprised by where the members of the next one end.
 */
final class ReachedCircles {
  private final Incidence incidence;
  private final int[] all;
  private final boolean[] known;

  /** Those that were not reached when they were last looked through. */
  private final int[] open;

  private final int[] reached;
  private final int[] levels;

  /** Room for sorting. */
  private final int[] places;

  private final int[] sorted;
  private int opens;
  private int level;

  ReachedCircles(Incidence incidence) {
    this.incidence = incidence;
    int circles = incidence.circles();
    all = new int[circles];
    Arrays.setAll(all, circle -> circle);
    known = new boolean[circles];
    open = new int[circles];
    reached = new int[circles];
    levels = new int[incidence.actors() + 2];
    places = new int[incidence.largest() + 2];
    sorted = new int[circles];
  }

  /** Begins anew: none is reached. */
  void begin() {
    Arrays.fill(known, false);
    System.arraycopy(all, 0, open, 0, all.length);
    opens = all.length;
    level = 0;
  }

  /**
   * Reaches the circles of those that were found last; looks from where there are fewer.
   *
   * @param found the actors, of which those from one place to another were found last
   * @param last more than 0 for them alone
   */
  void reach(int[] found, int from, int to, double[] last) {
    int begin = levels[level];
    int end =
        to - from > all.length - begin ? fromOpen(begin, last) : fromFound(begin, found, from, to);
    sort(begin, end);
    levels[++level] = end;
  }

  /** Where the circles of a level begin, and those of the one before it end. */
  int begin(int which) {
    return levels[which];
  }

  int circle(int place) {
    return reached[place];
  }

  private int fromFound(int begin, int[] found, int from, int to) {
    int end = begin;
    for (int i = from; i < to; i++) {
      for (int circle : incidence.circlesOf(found[i])) {
        if (!known[circle]) {
          known[circle] = true;
          reached[end++] = circle;
        }
      }
    }
    return end;
  }

  private int fromOpen(int begin, double[] last) {
    int end = begin;
    int still = 0;
    for (int i = 0; i < opens; i++) {
      int circle = open[i];
      if (known[circle]) {
        continue;
      }
      if (incidence.any(circle, last)) {
        known[circle] = true;
        reached[end++] = circle;
      } else {
        open[still++] = circle;
      }
    }
    opens = still;
    return end;
  }

  private void sort(int begin, int end) {
    Arrays.fill(places, 0);
    for (int i = begin; i < end; i++) {
      places[incidence.size(reached[i]) + 1]++;
    }
    for (int size = 1; size < places.length; size++) {
      places[size] += places[size - 1];
    }
    for (int i = begin; i < end; i++) {
      sorted[places[incidence.size(reached[i])]++] = reached[i];
    }
    System.arraycopy(sorted, 0, reached, begin, end - begin);
  }
}
