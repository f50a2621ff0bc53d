package se.samverkanstrappan.query.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many shortest paths lead through each node (section 4). */
final class Betweenness {
  /** Fixed, so that sums come out the same to the last bit on however many processors. */
  private static final int PARTS = 16;

  private final Twins graph;
  private final double[] through;
  private final int[] distance;
  private final double[] paths;

  /** What is summed up of a node that lies on some way, per path from the source to it. */
  private final double[] beyond;

  /** The nodes in the order in which they are found, and where the next ones of each begin. */
  private final int[] found;

  private final int[] nextFrom;
  private final int[] next;

  private Betweenness(Twins graph) {
    this.graph = graph;
    int nodes = graph.size();
    through = new double[nodes];
    distance = new int[nodes];
    paths = new double[nodes];
    beyond = new double[nodes];
    found = new int[nodes];
    nextFrom = new int[nodes + 1];
    next = new int[graph.edges()];
  }

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
    Betweenness work = new Betweenness(graph);
    for (int source = part; source < graph.size(); source += PARTS) {
      int count = work.search(source);
      work.walkBack(source, count);
    }
    return work.through;
  }

  /** Finds all that can be reached, nearest first, and counts the shortest paths to it. */
  private int search(int source) {
    Arrays.fill(distance, -1);
    found[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    int count = 1;
    int last = 0;
    for (int i = 0; i < count; i++) {
      int node = found[i];
      int further = distance[node] + 1;
      // Twins of the source are next to all that it is next to, so that no path needs them.
      double ways = node == source ? 1 : paths[node] * graph.weight(node);
      nextFrom[i] = last;
      for (int edge = graph.from(node), end = graph.from(node + 1); edge < end; edge++) {
        int other = graph.to(edge);
        if (distance[other] < 0) {
          distance[other] = further;
          paths[other] = ways;
          found[count++] = other;
          next[last++] = other;
        } else if (distance[other] == further) {
          paths[other] += ways;
          next[last++] = other;
        }
      }
    }
    nextFrom[count] = last;
    return count;
  }

  private void walkBack(int source, int count) {
    for (int i = count - 1; i > 0; i--) {
      int node = found[i];
      double sum = 0;
      for (int j = nextFrom[i]; j < nextFrom[i + 1]; j++) {
        sum += beyond[next[j]];
      }
      double share = sum * paths[node];
      through[node] += share * graph.weight(source);
      beyond[node] = graph.weight(node) * (1 + share) / paths[node];
    }
  }
}
