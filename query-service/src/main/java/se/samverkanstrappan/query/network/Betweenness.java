package se.samverkanstrappan.query.network;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How many shortest paths lead through each node (section 4). */
final class Betweenness {
  /** Fixed, so that sums come out the same to the last bit on however many processors. */
  private static final int PARTS = 16;

  /** How many pairs are gone through in the time that one member of a circle takes. */
  private static final int PAIRS_A_MEMBER = 4;

  private Betweenness() {}

  /**
   * Of every actor, the sum over all pairs of others of the share of their shortest paths that lead
   * through it.
   */
  static double[] of(Circles circles) {
    int actors = circles.actors().size();
    Supplier<ShortestPaths> paths = paths(circles);
    List<double[]> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(part -> part(paths.get(), part, actors))
            .toList();
    double[] sums = new double[actors];
    for (int actor = 0; actor < sums.length; actor++) {
      for (double[] part : parts) {
        sums[actor] += part[actor];
      }
      // Each path was walked from both of its ends.
      sums[actor] /= 2;
    }
    return sums;
  }

  /** By circles all members of all circles are gone through for each source, by sets few pairs. */
  private static Supplier<ShortestPaths> paths(Circles circles) {
    long members = circles.all().stream().mapToLong(each -> each.members().length).sum();
    long actors = circles.actors().size();
    if (actors * actors <= PAIRS_A_MEMBER * members) {
      Neighbours neighbours = Neighbours.of(circles);
      return () -> new NeighbourPaths(neighbours);
    }
    Incidence incidence = new Incidence(circles);
    Repeats repeats = Repeats.of(circles);
    return () -> new CirclePaths(incidence, repeats);
  }

  private static double[] part(ShortestPaths paths, int part, int actors) {
    double[] through = new double[actors];
    for (int source = part; source < through.length; source += PARTS) {
      paths.addShares(source, through);
    }
    return through;
  }
}
