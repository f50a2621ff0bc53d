package se.samverkanstrappan.query.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.ActorPlacement;

/**
 * An actor that does not stand on both sides where it stands on one of them.
 *
 * @param one null where it is no participant on the one side's day
 * @param other null where it is no participant on the other side's day
 */
public record ActorDifference(String actor, @Nullable Steps one, @Nullable Steps other) {
  /** Where an actor stands. */
  public record Steps(int step, int emerging) {}

  /** Those that differ, in order of their ids. */
  static List<ActorDifference> between(List<ActorPlacement> one, List<ActorPlacement> other) {
    Map<String, Steps> here = steps(one);
    Map<String, Steps> there = steps(other);
    TreeSet<String> actors = new TreeSet<>(here.keySet());
    actors.addAll(there.keySet());
    List<ActorDifference> differences = new ArrayList<>();
    for (String actor : actors) {
      if (!Objects.equals(here.get(actor), there.get(actor))) {
        differences.add(new ActorDifference(actor, here.get(actor), there.get(actor)));
      }
    }
    return differences;
  }

  private static Map<String, Steps> steps(List<ActorPlacement> placements) {
    Map<String, Steps> steps = new TreeMap<>();
    placements.forEach(each -> steps.put(each.actor(), new Steps(each.step(), each.emerging())));
    return steps;
  }
}
