package se.samverkanstrappan.query.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samverkanstrappan.query.network.Circles.Circle;

/**
 * All pairs of a network. They are found actor by actor, so that two that meet in many
 * collaborations are remembered once.
 */
final class Pairs {
  private final Circles circles;
  private final List<Pair> all = new ArrayList<>();
  private final int[][] neighbours;
  private final int[] degrees;

  /** Of the actor whose pairs are being found: the step with each other, 0 where there is none. */
  private final int[] steps;

  private final List<List<String>> where = new ArrayList<>();

  private Pairs(Circles circles) {
    this.circles = circles;
    int actors = circles.actors().size();
    neighbours = new int[actors][];
    Arrays.setAll(neighbours, actor -> new int[4]);
    degrees = new int[actors];
    steps = new int[actors];
    for (int i = 0; i < actors; i++) {
      where.add(List.of());
    }
  }

  static Pairs of(Circles circles) {
    Pairs pairs = new Pairs(circles);
    for (int actor = 0; actor < circles.actors().size(); actor++) {
      pairs.find(actor);
    }
    return pairs;
  }

  /** By the number of the first and then of the second actor. */
  List<Pair> all() {
    return all;
  }

  /** Per actor those it is in a pair with, in order. */
  int[][] neighbours() {
    int[][] exact = new int[neighbours.length][];
    Arrays.setAll(exact, actor -> Arrays.copyOf(neighbours[actor], degrees[actor]));
    return exact;
  }

  /** Finds the pairs of an actor with those of higher numbers. */
  private void find(int actor) {
    int[] met = new int[8];
    int count = 0;
    for (int number : circles.of()[actor]) {
      Circle circle = circles.all().get(number);
      int own = Circles.place(circle, actor);
      for (int i = own + 1; i < circle.members().length; i++) {
        int other = circle.members()[i];
        if (steps[other] == 0) {
          met = withRoom(met, count);
          met[count++] = other;
        }
        meet(other, Math.min(circle.steps()[own], circle.steps()[i]), circle.collaboration());
      }
    }
    Arrays.sort(met, 0, count);
    for (int i = 0; i < count; i++) {
      add(actor, met[i]);
    }
  }

  private void meet(int other, int step, String collaboration) {
    if (step > steps[other]) {
      steps[other] = step;
      where.set(other, new ArrayList<>(1));
    }
    if (step == steps[other]) {
      where.get(other).add(collaboration);
    }
  }

  private void add(int actor, int other) {
    List<String> actors = circles.actors();
    all.add(new Pair(actors.get(actor), actors.get(other), steps[other], where.get(other)));
    steps[other] = 0;
    join(actor, other);
    join(other, actor);
  }

  private void join(int actor, int other) {
    neighbours[actor] = withRoom(neighbours[actor], degrees[actor]);
    neighbours[actor][degrees[actor]++] = other;
  }

  private static int[] withRoom(int[] numbers, int count) {
    return count < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * count);
  }
}
