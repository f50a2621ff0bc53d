package se.samverkanstrappan.query.network;

import java.util.Arrays;

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
    int[] to = new int[16];
    double[] more = new double[16];
    int[] times = new int[actors];
    int last = 0;
    for (int actor = 0; actor < actors; actor++) {
      from[actor] = last;
      count(circles, actor, times);
      times[actor] = 0;
      for (int other = 0; other < actors; other++) {
        if (times[other] > 1) {
          if (last == to.length) {
            to = Arrays.copyOf(to, 2 * last);
            more = Arrays.copyOf(more, 2 * last);
          }
          to[last] = other;
          more[last++] = times[other] - 1;
        }
        times[other] = 0;
      }
    }
    from[actors] = last;
    return new Repeats(from, Arrays.copyOf(to, last), Arrays.copyOf(more, last));
  }

  private static void count(Circles circles, int actor, int[] times) {
    for (int number : circles.of()[actor]) {
      for (int member : circles.all().get(number).members()) {
        times[member]++;
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
