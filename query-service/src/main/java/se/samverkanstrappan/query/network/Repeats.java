package se.samverkanstrappan.query.network;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The pairs that are together in several circles, in arrays that are read from the front to the
 * back.
 *
 * @param from per actor where those begin that it is in such a pair with; one more at the end
 * @param to those others, in order
 * @param more in how many circles they are together beside the first
 */
record Repeats(int[] from, int[] to, double[] more) {

  static Repeats of(Circles circles) {
    int actors = circles.actors().size();
    int[] from = new int[actors + 1];
    IntStream.Builder to = IntStream.builder();
    DoubleStream.Builder more = DoubleStream.builder();
    int[] times = new int[actors];
    for (int actor = 0; actor < actors; actor++) {
      int[] others = repeated(circles, actor, times);
      for (int other : others) {
        to.add(other);
        more.add(times[other] - 1);
      }
      from[actor + 1] = from[actor] + others.length;
      forget(circles, actor, times);
    }
    return new Repeats(from, to.build().toArray(), more.build().toArray());
  }

  /** With whom an actor is together more than once, in order; and how often, with each. */
  private static int[] repeated(Circles circles, int actor, int[] times) {
    IntStream.Builder repeated = IntStream.builder();
    for (int number : circles.of()[actor]) {
      for (int member : circles.all().get(number).members()) {
        if (member != actor && ++times[member] == 2) {
          repeated.add(member);
        }
      }
    }
    return repeated.build().sorted().toArray();
  }

  private static void forget(Circles circles, int actor, int[] times) {
    for (int number : circles.of()[actor]) {
      for (int member : circles.all().get(number).members()) {
        times[member] = 0;
      }
    }
  }

  /**
   * What an actor gets more than once from those that give it something, one time too many each.
   */
  double sum(int actor, double[] given) {
    double sum = 0;
    for (int i = from[actor]; i < from[actor + 1]; i++) {
      sum += more[i] * given[to[i]];
    }
    return sum;
  }
}
