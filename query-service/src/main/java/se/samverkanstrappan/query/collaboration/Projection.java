package se.samverkanstrappan.query.collaboration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samverkanstrappan.query.collaboration.CollaborationView.Participation;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * What is published about a collaboration: its head, and where each of its actors stands.
 *
 * @param placements one per actor that ever had a stay, by actor id; none where it was withdrawn
 */
public record Projection(CollaborationView view, List<ActorPlacementView> placements) {

  /** Works out what to publish, or nothing where the collaboration was never opened. */
  public static Optional<Projection> of(CollaborationState state, PlacementRule rule) {
    CollaborationHead head = state.head();
    if (head == null) {
      return Optional.empty();
    }
    PlacementFacts facts = CollaborationFacts.of(head, state);
    Timeline timeline = Timeline.of(facts, rule);
    return Optional.of(new Projection(view(head, facts, timeline), placements(head, timeline)));
  }

  private static CollaborationView view(
      CollaborationHead head, PlacementFacts facts, Timeline timeline) {
    return new CollaborationView(
        head.id(),
        head.version(),
        head.recordedAt(),
        head.title(),
        head.purpose(),
        head.owner(),
        head.openedOn(),
        head.endsOn(),
        head.form(),
        head.areas(),
        head.counties(),
        participants(facts),
        head.interactions(),
        facts.lastInteractionOn(),
        facts.lastFactOn(),
        facts.withdrawn(),
        timeline.rule(),
        timeline.segments(),
        timeline.dormancies());
  }

  private static List<Participation> participants(PlacementFacts facts) {
    return facts.stays().entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream()
                    .map(stay -> new Participation(each.getKey(), stay.from(), stay.to())))
        .sorted(Comparator.comparing(Participation::actor).thenComparing(Participation::from))
        .toList();
  }

  private static List<ActorPlacementView> placements(CollaborationHead head, Timeline timeline) {
    return timeline.actors().entrySet().stream()
        .map(
            each ->
                new ActorPlacementView(
                    head.id(), each.getKey(), head.version(), timeline.rule(), each.getValue()))
        .toList();
  }
}
