package se.samverkanstrappan.query.collaboration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.collaboration.CollaborationView.AmbitionAimed;
import se.samverkanstrappan.query.collaboration.CollaborationView.AssignmentLink;
import se.samverkanstrappan.query.collaboration.CollaborationView.Participation;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * What is published about a collaboration: its head, and what is known of each of its actors.
 *
 * @param placements one per actor that ever had a stay or held a role, by actor id; none where it
 *     was withdrawn
 * @param kinds what the register said of the kinds of actors
 */
public record Projection(
    CollaborationView view, List<ActorPlacementView> placements, KindsAsked kinds) {

  /**
   * Works out what to publish, or nothing where the collaboration was never opened.
   *
   * @param register tells what kind an actor is of; null where it does not know
   */
  public static Optional<Projection> of(
      CollaborationState state,
      PlacementRule rule,
      Function<String, ? extends @Nullable ActorKind> register) {
    CollaborationHead head = state.head();
    if (head == null) {
      return Optional.empty();
    }
    CollaborationOn known = CollaborationOn.ever(head, state, rule);
    KindsAsked kinds = KindsAsked.by(known, register);
    return Optional.of(new Projection(view(head, known, kinds), ActorViews.of(known), kinds));
  }

  private static CollaborationView view(
      CollaborationHead head, CollaborationOn known, KindsAsked kinds) {
    PlacementFacts facts = known.facts();
    Timeline timeline = known.timeline();
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
        known.lastFactOn(),
        facts.withdrawn(),
        timeline.rule(),
        timeline.segments(),
        timeline.dormancies(),
        known.signals(kinds.known()).intervals(),
        ambitions(known),
        links(known));
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

  private static List<AmbitionAimed> ambitions(CollaborationOn known) {
    return known.all(Ambition.class).stream()
        .map(
            each ->
                new AmbitionAimed(
                    each.id(),
                    each.entry().step(),
                    each.from(),
                    each.entry().actorKind(),
                    each.entry().by()))
        .toList();
  }

  private static List<AssignmentLink> links(CollaborationOn known) {
    return known.all(Link.class).stream()
        .map(
            each ->
                new AssignmentLink(
                    each.entry().assignment(), each.entry().task(), each.from(), each.to()))
        .toList();
  }
}
