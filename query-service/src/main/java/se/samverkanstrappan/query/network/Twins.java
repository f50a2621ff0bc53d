package se.samverkanstrappan.query.network;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph in which nodes that are each other's neighbours and have all others in common are one, in
 * arrays that are read from the front to the back.
 */
final class Twins {
  private final int[] of;
  private final int[] weights;
  private final int[] from;
  private final int[] to;

  private Twins(int[] of, int[] weights, int[] from, int[] to) {
    this.of = of;
    this.weights = weights;
    this.from = from;
    this.to = to;
  }

  static Twins of(int[][] neighbours) {
    Map<IntBuffer, Integer> numbers = new HashMap<>();
    int[] of = new int[neighbours.length];
    List<Integer> first = new ArrayList<>();
    int[] weights = new int[neighbours.length];
    for (int node = 0; node < neighbours.length; node++) {
      Integer known = numbers.putIfAbsent(withItself(node, neighbours[node]), first.size());
      of[node] = known == null ? first.size() : known;
      weights[of[node]]++;
      if (known == null) {
        first.add(node);
      }
    }
    return joined(of, weights, first, neighbours);
  }

  private static IntBuffer withItself(int node, int[] neighbours) {
    int[] all = Arrays.copyOf(neighbours, neighbours.length + 1);
    all[neighbours.length] = node;
    Arrays.sort(all);
    return IntBuffer.wrap(all);
  }

  private static Twins joined(int[] of, int[] weights, List<Integer> first, int[][] neighbours) {
    int[] from = new int[first.size() + 1];
    int[][] joined = new int[first.size()][];
    for (int i = 0; i < joined.length; i++) {
      int own = i;
      joined[i] =
          Arrays.stream(neighbours[first.get(i)])
              .map(node -> of[node])
              .filter(other -> other != own)
              .sorted()
              .distinct()
              .toArray();
      from[i + 1] = from[i] + joined[i].length;
    }
    int[] to = new int[from[joined.length]];
    for (int i = 0; i < joined.length; i++) {
      System.arraycopy(joined[i], 0, to, from[i], joined[i].length);
    }
    return new Twins(of, Arrays.copyOf(weights, joined.length), from, to);
  }

  int size() {
    return weights.length;
  }

  /** How many there are, counted from both ends. */
  int edges() {
    return to.length;
  }

  /** Which one a node of the graph is now. */
  int of(int node) {
    return of[node];
  }

  /** How many nodes one is. */
  int weight(int one) {
    return weights[one];
  }

  /** Where the edges of one begin. */
  int from(int one) {
    return from[one];
  }

  /** Where an edge leads. */
  int to(int edge) {
    return to[edge];
  }
}
