package se.samverkanstrappan.query.network.pages;

import java.util.List;

/**
 * Two actors and what they are together in, as the page shows it.
 *
 * @param a whose name comes before the other's
 * @param together in how many collaborations they stand on the step
 * @param first the first of them by title
 */
record PairEntry(Actor a, Actor b, int step, int together, List<Actor> first) {
  /** Something and what it is called. */
  record Actor(String id, String name) {}
}
