package se.samverkanstrappan.query.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which actors are in which circles, by numbers, in arrays that are read from the front to the
 * back.
 */
final class Incidence {
  private final int[][] circlesOf;
  private final int[] from;
  private final int[] members;

  Incidence(Circles circles) {
    List<Circles.Circle> all = circles.all();
    circlesOf = circles.of();
    from = new int[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      from[i + 1] = from[i] + all.get(i).members().length;
    }
    members = all.stream().flatMapToInt(each -> Arrays.stream(each.members())).toArray();
  }

  int actors() {
    return circlesOf.length;
  }

  int circles() {
    return from.length - 1;
  }

  int[] circlesOf(int actor) {
    return circlesOf[actor];
  }

  int size(int circle) {
    return from[circle + 1] - from[circle];
  }

  /** How many members the largest circle has. */
  int largest() {
    return IntStream.range(0, circles()).map(this::size).max().orElse(0);
  }

  /** Whether any member of a circle gives something. */
  boolean any(int circle, double[] given) {
    for (int i = from[circle]; i < from[circle + 1]; i++) {
      if (given[members[i]] > 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds to what each member of a circle gets the sum of what all of them give. */
  void spread(int circle, double[] given, double[] got) {
    int begin = from[circle];
    int end = from[circle + 1];
    double one = 0;
    double other = 0;
    int i = begin;
    for (; i + 1 < end; i += 2) {
      one += given[members[i]];
      other += given[members[i + 1]];
    }
    double sum = one + other + (i < end ? given[members[i]] : 0);
    for (i = begin; i < end; i++) {
      got[members[i]] += sum;
    }
  }
}
