package se.samverkanstrappan.query.network.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a browser draws the network from.
 *
 * @param ties the strongest pairs, and no more than can be told apart
 * @param pairs how many there are in all
 */
record NetworkChart(List<Actor> actors, List<Tie> ties, int pairs) {
  /** With more, names cover each other however far one looks into it. */
  static final int MOST = 200;

  static final int MOST_TIES = 2_000;

  /**
   * An actor.
   *
   * @param pairs how many it is in
   */
  record Actor(String id, String name, int pairs) {}

  /**
   * A pair.
   *
   * @param a the place of one among the actors, from 0
   * @param b that of the other
   */
  record Tie(int a, int b, int step, int together) {}

  /**
   * Takes what is drawn.
   *
   * @param pairs the strongest first
   */
  static NetworkChart of(List<NodeEntry> actors, List<PairEntry> pairs) {
    List<Actor> drawn = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (NodeEntry each : actors) {
      places.put(each.actor().id(), drawn.size());
      drawn.add(new Actor(each.actor().id(), each.actor().name(), each.degree()));
    }
    List<Tie> ties =
        pairs.stream()
            .limit(MOST_TIES)
            .map(
                each ->
                    new Tie(
                        Objects.requireNonNull(places.get(each.a().id())),
                        Objects.requireNonNull(places.get(each.b().id())),
                        each.step(),
                        each.together()))
            .toList();
    return new NetworkChart(drawn, ties, pairs.size());
  }

  /** Whether not all pairs are drawn. */
  public boolean leavesSomeOut() {
    return ties.size() < pairs;
  }
}
