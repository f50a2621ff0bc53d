package se.samverkanstrappan.query.network;

/**
 * The shortest paths from one actor to all others. Used by one thread, for one source after
 * another.
 */
interface ShortestPaths {
  /** Adds to each actor the shares of the shortest paths from a source that lead through it. */
  void addShares(int source, double[] through);
}
