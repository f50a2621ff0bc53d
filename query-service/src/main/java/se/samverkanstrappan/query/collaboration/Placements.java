package se.samverkanstrappan.query.collaboration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of every actor in every collaboration at one point, which never changes.
 *
 * @param byCollaboration of each collaboration its actors, in order of their ids
 */
public record Placements(Map<String, List<ActorPlacementView>> byCollaboration) {

  /** Of the actors of one collaboration. */
  public List<ActorPlacementView> in(String collaboration) {
    return byCollaboration.getOrDefault(collaboration, List.of());
  }

  /** Of one actor in all collaborations, in no order. */
  public List<ActorPlacementView> of(String actor) {
    return byCollaboration.values().stream().flatMap(actors -> find(actor, actors)).toList();
  }

  /** All of it, in no order. */
  public Stream<ActorPlacementView> all() {
    return byCollaboration.values().stream().flatMap(List::stream);
  }

  /** Halving: a large actor is looked for in thousands of lists. */
  private static Stream<ActorPlacementView> find(String actor, List<ActorPlacementView> actors) {
    int from = 0;
    int to = actors.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = actors.get(middle).actor().compareTo(actor);
      if (order == 0) {
        return Stream.of(actors.get(middle));
      }
      from = order < 0 ? middle + 1 : from;
      to = order < 0 ? to : middle;
    }
    return Stream.empty();
  }
}
