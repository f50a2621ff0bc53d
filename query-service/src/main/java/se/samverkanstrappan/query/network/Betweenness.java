package se.samverkanstrappan.query.network;

import java.util.List;
import java.util.stream.IntStream;

/** How many shortest paths lead through each node (section 4). */
final class Betweenness {
  /** Fixed, so that sums come out the same to the last bit on however many processors. */
  private static final int PARTS = 16;

  private Betweenness() {}

  /**
   * Of every node, the sum over all pairs of other nodes of the share of their shortest paths that
   * lead through it.
   *
   * @param neighbours of each node the others it is joined to, in order; the other way too
   */
  static double[] of(int[][] neighbours) {
    Twins graph = Twins.of(neighbours);
    List<double[]> parts =
        IntStream.range(0, PARTS).parallel().mapToObj(part -> part(graph, part)).toList();
    double[] sums = new double[neighbours.length];
    for (int node = 0; node < neighbours.length; node++) {
      for (double[] part : parts) {
        sums[node] += part[graph.of(node)];
      }
      // Each path was walked from both of its ends.
      sums[node] /= 2;
    }
    return sums;
  }

  private static double[] part(Twins graph, int part) {
    double[] through = new double[graph.size()];
    ShortestPaths paths = new ShortestPaths(graph);
    for (int source = part; source < graph.size(); source += PARTS) {
      paths.search(source);
      paths.addShares(source, through);
    }
    return through;
  }
}
