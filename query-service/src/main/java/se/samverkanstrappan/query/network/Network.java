package se.samverkanstrappan.query.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network of a day (section 2).
 *
 * @param nodes by their ids
 * @param pairs by the ids of the first and then of the second actor
 * @param density 0 to 1; null with fewer than two nodes
 */
public record Network(List<Node> nodes, List<Pair> pairs, @Nullable Double density) {
  /** The lowest step on which two actors are in the network. */
  public static final int LOWEST = 2;

  /**
   * Works out the network; for given sizes, the time grows at most with the nodes times the
   * participants of all collaborations, and with the pairs that meet in several.
   *
   * @param minStep the step that a pair has at least, 2 to 8
   */
  public static Network of(List<Gathering> gatherings, int minStep) {
    Circles circles = Circles.of(gatherings, minStep);
    Pairs pairs = Pairs.of(circles);
    int[][] neighbours = pairs.neighbours();
    double[] betweenness = Betweenness.of(circles);
    int n = circles.actors().size();
    double others = Math.max(1, n - 1);
    double otherPairs = Math.max(1, others * (n - 2) / 2);
    List<Node> nodes = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      int degree = neighbours[i].length;
      nodes.add(
          new Node(circles.actors().get(i), degree, degree / others, betweenness[i] / otherPairs));
    }
    return new Network(
        List.copyOf(nodes), pairs.all(), n < 2 ? null : 2.0 * pairs.all().size() / n / others);
  }
}
