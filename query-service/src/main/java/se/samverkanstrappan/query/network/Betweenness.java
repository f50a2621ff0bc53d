package se.samverkanstrappan.query.network;

import java.util.List;
import java.util.stream.IntStream;

/** How many shortest paths lead through each node (section 4). */
final class Betweenness {
  /** Fixed, so that sums come out the same to the last bit on however many processors. */
  private static final int PARTS = 16;

  private Betweenness() {}

  /**
   * Of every actor, the sum over all pairs of others of the share of their shortest paths that lead
   * through it.
   */
  static double[] of(Circles circles) {
    Incidence incidence = new Incidence(circles);
    Repeats repeats = Repeats.of(circles);
    List<double[]> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(part -> part(new ShortestPaths(incidence, repeats), part, incidence.actors()))
            .toList();
    double[] sums = new double[circles.actors().size()];
    for (int actor = 0; actor < sums.length; actor++) {
      for (double[] part : parts) {
        sums[actor] += part[actor];
      }
      // Each path was walked from both of its ends.
      sums[actor] /= 2;
    }
    return sums;
  }

  private static double[] part(ShortestPaths paths, int part, int actors) {
    double[] through = new double[actors];
    for (int source = part; source < through.length; source += PARTS) {
      paths.addShares(source, through);
    }
    return through;
  }
}
