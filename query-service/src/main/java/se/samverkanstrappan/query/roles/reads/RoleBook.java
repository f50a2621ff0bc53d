package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.roles.ActorInside;
import se.samverkanstrappan.query.roles.Holding;
import se.samverkanstrappan.query.roles.MandatePeriod;
import se.samverkanstrappan.query.roles.RolesInside;
import se.samverkanstrappan.query.store.ReadModel;

/** Finds what is known of roles, as the matrices and portfolios are made of it. */
@Component
final class RoleBook {
  private final ReadModel readModel;
  private final Collaborations collaborations;

  RoleBook(ReadModel readModel, Collaborations collaborations) {
    this.readModel = readModel;
    this.collaborations = collaborations;
  }

  /** Of the collaborations that a filter asks for on a day. */
  List<RolesInside> chosen(CollaborationFilter filter, LocalDate day) {
    return inside(
        collaborations.chosen(filter, day).stream().map(PlacedCollaboration::head), each -> true);
  }

  /** Of one actor, in all that were not withdrawn. */
  List<RolesInside> of(String actor) {
    return inside(
        collaborations.heads().stream().filter(each -> !each.withdrawn()),
        each -> each.actor().equals(actor));
  }

  private List<RolesInside> inside(
      Stream<CollaborationView> heads, Predicate<ActorPlacementView> wanted) {
    Map<String, List<ActorInside>> actors = new HashMap<>();
    for (ActorPlacementView each : readModel.placements()) {
      if (wanted.test(each)) {
        actors.computeIfAbsent(each.collaboration(), it -> new ArrayList<>()).add(inside(each));
      }
    }
    return heads
        .filter(head -> actors.containsKey(head.id()))
        .map(
            head ->
                new RolesInside(
                    head.id(), head.segments(), actors.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static ActorInside inside(ActorPlacementView view) {
    return new ActorInside(
        view.actor(),
        view.segments(),
        view.roles().stream()
            .map(each -> new Holding(each.role(), each.from(), each.to()))
            .toList(),
        view.mandates().stream()
            .map(each -> new MandatePeriod.Given(each.mandate(), each.from()))
            .toList());
  }
}
