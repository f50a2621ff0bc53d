package se.samverkanstrappan.query.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The actors by number, and per collaboration those that stand high enough there, who are joined
 * all with all (section 2).
 *
 * @param actors every participant, by id: the place in this list is the number
 * @param all in order of the ids of the collaborations
 * @param of per actor, in which of them it is
 */
record Circles(List<String> actors, List<Circle> all, int[][] of) {
  /** More than there are. */
  private static final int STEPS = 16;

  /**
   * Those of one collaboration.
   *
   * @param members the numbers of the actors, in order
   * @param steps of each of them
   */
  record Circle(String collaboration, int[] members, int[] steps) {}

  static Circles of(List<Gathering> gatherings, int minStep) {
    List<String> actors =
        gatherings.stream()
            .flatMap(each -> each.participants().stream())
            .map(Gathering.Standing::actor)
            .distinct()
            .sorted()
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    actors.forEach(actor -> numbers.put(actor, numbers.size()));
    List<Circle> all =
        gatherings.stream()
            .sorted(Comparator.comparing(Gathering::collaboration))
            .map(each -> circle(each, minStep, numbers))
            .filter(each -> each.members().length > 1)
            .toList();
    return new Circles(actors, all, byActor(all, actors.size()));
  }

  private static Circle circle(Gathering gathering, int minStep, Map<String, Integer> numbers) {
    // By number and then step, since numbers are sorted many times as fast as ids.
    int[] high =
        gathering.participants().stream()
            .filter(each -> each.step() >= minStep)
            .mapToInt(each -> numbers.getOrDefault(each.actor(), -1) * STEPS + each.step())
            .sorted()
            .toArray();
    return new Circle(
        gathering.collaboration(),
        Arrays.stream(high).map(each -> each / STEPS).toArray(),
        Arrays.stream(high).map(each -> each % STEPS).toArray());
  }

  private static int[][] byActor(List<Circle> all, int actors) {
    List<List<Integer>> of = new ArrayList<>();
    for (int i = 0; i < actors; i++) {
      of.add(new ArrayList<>());
    }
    for (int i = 0; i < all.size(); i++) {
      for (int member : all.get(i).members()) {
        of.get(member).add(i);
      }
    }
    return of.stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Where in a circle an actor stands that is one of its members. */
  static int place(Circle circle, int actor) {
    return Arrays.binarySearch(circle.members(), actor);
  }
}
