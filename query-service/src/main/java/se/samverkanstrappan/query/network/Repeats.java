package se.samverkanstrappan.query.network;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The pairs that are together in several circles, in arrays that are read from the front to the
 * back.
 *
 * @param from per actor where those pairs begin in which it is the one; one more at the end
 * @param one the actors that have pairs, each as often as it has one, in order
 * @param other with whom; each pair stands here from both of its sides
 * @param more in how many circles they are together beside the first
 */
record Repeats(int[] from, int[] one, int[] other, double[] more) {
  /**
   * How many pairs are gone through in the time that one actor takes: where an actor's pairs end
   * surprises a processor, and waiting for that takes longer than going through some for nothing.
   */
  private static final int PAIRS_AN_ACTOR = 6;

  static Repeats of(Circles circles) {
    int actors = circles.actors().size();
    int[] from = new int[actors + 1];
    IntStream.Builder one = IntStream.builder();
    IntStream.Builder other = IntStream.builder();
    DoubleStream.Builder more = DoubleStream.builder();
    int[] times = new int[actors];
    for (int actor = 0; actor < actors; actor++) {
      int[] repeated = repeated(circles, actor, times);
      for (int each : repeated) {
        one.add(actor);
        other.add(each);
        more.add(times[each] - 1);
      }
      from[actor + 1] = from[actor] + repeated.length;
      forget(circles, actor, times);
    }
    return new Repeats(
        from, one.build().toArray(), other.build().toArray(), more.build().toArray());
  }

  /** With whom an actor is together more than once, in order; how often is in the times. */
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
   * Takes off what some actors got more than once from those that give something, one time too many
   * each. Others may lose something too: what they got does not count.
   *
   * @param actors of which those from one place to another are meant
   */
  void takeOff(int[] actors, int begin, int end, double[] given, double[] got) {
    if (other.length < PAIRS_AN_ACTOR * (end - begin)) {
      for (int i = 0; i < other.length; i++) {
        got[one[i]] -= more[i] * given[other[i]];
      }
    } else {
      for (int i = begin; i < end; i++) {
        takeOff(actors[i], given, got);
      }
    }
  }

  private void takeOff(int actor, double[] given, double[] got) {
    double sum = 0;
    for (int i = from[actor]; i < from[actor + 1]; i++) {
      sum += more[i] * given[other[i]];
    }
    got[actor] -= sum;
  }
}
