package se.samverkanstrappan.query.network;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which actors are next to which, a bit for each pair from both of its sides; an actor is next to
 * itself too.
 */
record Neighbours(long[][] of) {

  static Neighbours of(Circles circles) {
    int actors = circles.actors().size();
    long[][] of = new long[actors][words(actors)];
    for (Circles.Circle circle : circles.all()) {
      long[] together = new long[words(actors)];
      for (int member : circle.members()) {
        add(member, together);
      }
      for (int member : circle.members()) {
        for (int i = 0; i < together.length; i++) {
          of[member][i] |= together[i];
        }
      }
    }
    return new Neighbours(of);
  }

  int actors() {
    return of.length;
  }

  /** A set that none is in yet. */
  long[] none() {
    return new long[words(actors())];
  }

  /** Makes a set one of all actors. */
  void all(long[] set) {
    Arrays.fill(set, -1);
    if (actors() % Long.SIZE > 0) {
      set[set.length - 1] = (1L << actors()) - 1;
    }
  }

  /** Gives those of a set who are next to an actor, in order. */
  void forEach(int actor, long[] among, IntConsumer each) {
    long[] next = of[actor];
    for (int i = 0; i < next.length; i++) {
      for (long left = next[i] & among[i]; left != 0; left &= left - 1) {
        each.accept(i * Long.SIZE + Long.numberOfTrailingZeros(left));
      }
    }
  }

  static void add(int actor, long[] set) {
    set[actor / Long.SIZE] |= 1L << actor;
  }

  static void remove(int actor, long[] set) {
    set[actor / Long.SIZE] &= ~(1L << actor);
  }

  private static int words(int actors) {
    return Math.ceilDiv(actors, Long.SIZE);
  }
}
