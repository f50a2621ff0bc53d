package se.samverkanstrappan.query.network;

import java.util.Arrays;

/**
 * The shortest paths from one node to all others, found level by level: from those found last to
 * their neighbours or, where fewer edges are to be looked at that way, from those not found yet to
 * theirs. Arrays are used again for every source.
 */
final class ShortestPaths {
  private final Twins graph;
  private final int[] distance;

  /** To each node how many lead, and to it and its twins together. */
  private final double[] paths;

  private final double[] ways;

  /** What is summed up of a node per path to it, and what was handed to it by those behind it. */
  private final double[] beyond;

  private final double[] handed;

  /** The nodes in the order in which they were found. */
  private final int[] found;

  private int count;

  /**
   * The edges on shortest paths; by places in that order, where those on and back begin and end.
   */
  private final int[] edges;

  private final int[] onFrom;
  private final int[] onTo;
  private final int[] backFrom;
  private final int[] backTo;
  private int last;

  /** How many edges the nodes have that are not found yet, and those that were found last. */
  private int unseen;

  private int fresh;

  ShortestPaths(Twins graph) {
    this.graph = graph;
    int nodes = graph.size();
    distance = new int[nodes];
    paths = new double[nodes];
    ways = new double[nodes];
    beyond = new double[nodes];
    handed = new double[nodes];
    found = new int[nodes];
    edges = new int[graph.edges()];
    onFrom = new int[nodes];
    onTo = new int[nodes];
    backFrom = new int[nodes];
    backTo = new int[nodes];
  }

  /** Finds all that can be reached and counts the shortest paths to it. */
  void search(int source) {
    Arrays.fill(distance, -1);
    count = 0;
    last = 0;
    unseen = graph.edges();
    find(source, 0, 1);
    // Twins of the source are next to all that it is next to, so that no path needs them.
    ways[source] = 1;
    for (int from = 0, level = 0; from < count; level++) {
      int to = count;
      int toLookAt = fresh;
      fresh = 0;
      if (unseen < toLookAt) {
        lookBack(from, to, level);
      } else {
        lookOn(from, to, level);
      }
      for (int i = to; i < count; i++) {
        ways[found[i]] = paths[found[i]] * graph.weight(found[i]);
      }
      from = to;
    }
  }

  private void find(int node, int level, double leading) {
    backFrom[count] = last;
    backTo[count] = last;
    found[count++] = node;
    distance[node] = level;
    paths[node] = leading;
    handed[node] = 0;
    int degree = graph.from(node + 1) - graph.from(node);
    unseen -= degree;
    fresh += degree;
  }

  private void lookOn(int from, int to, int level) {
    for (int i = from; i < to; i++) {
      int node = found[i];
      onFrom[i] = last;
      for (int edge = graph.from(node), end = graph.from(node + 1); edge < end; edge++) {
        int other = graph.to(edge);
        if (distance[other] < 0) {
          find(other, level + 1, ways[node]);
          edges[last++] = other;
        } else if (distance[other] > level) {
          paths[other] += ways[node];
          edges[last++] = other;
        }
      }
      onTo[i] = last;
    }
  }

  private void lookBack(int from, int to, int level) {
    Arrays.fill(onFrom, from, to, 0);
    Arrays.fill(onTo, from, to, 0);
    for (int node = 0; node < distance.length; node++) {
      if (distance[node] < 0) {
        int first = last;
        double leading = 0;
        for (int edge = graph.from(node), end = graph.from(node + 1); edge < end; edge++) {
          int other = graph.to(edge);
          if (distance[other] == level) {
            leading += ways[other];
            edges[last++] = other;
          }
        }
        if (last > first) {
          find(node, level + 1, leading);
          backFrom[count - 1] = first;
        }
      }
    }
  }

  /** Adds to each node the shares of the paths that lead through it, for the source's twins too. */
  void addShares(int source, double[] through) {
    for (int i = count - 1; i > 0; i--) {
      int node = found[i];
      double sum = handed[node];
      for (int j = onFrom[i]; j < onTo[i]; j++) {
        sum += beyond[edges[j]];
      }
      double share = sum * paths[node];
      through[node] += share * graph.weight(source);
      double handing = graph.weight(node) * (1 + share) / paths[node];
      beyond[node] = handing;
      for (int j = backFrom[i]; j < backTo[i]; j++) {
        handed[edges[j]] += handing;
      }
    }
  }
}
