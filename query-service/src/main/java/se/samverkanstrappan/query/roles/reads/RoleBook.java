package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.Placements;
import se.samverkanstrappan.query.roles.ActorInside;
import se.samverkanstrappan.query.roles.RolesInside;
import se.samverkanstrappan.query.store.ReadModel;

/** Finds what is known of roles, as the matrices and portfolios are made of it. */
@Component
public final class RoleBook {
  private final ReadModel readModel;
  private final Collaborations collaborations;

  RoleBook(ReadModel readModel, Collaborations collaborations) {
    this.readModel = readModel;
    this.collaborations = collaborations;
  }

  /** Of the collaborations that a filter asks for on a day. */
  public List<RolesInside> chosen(CollaborationFilter filter, LocalDate day) {
    Placements placements = readModel.placements();
    return collaborations.chosen(filter, day).stream()
        .map(each -> inside(each.head(), placements.in(each.head().id())))
        .toList();
  }

  /** Of one actor, in all that were not withdrawn. */
  List<RolesInside> of(String actor) {
    Map<String, CollaborationView> heads =
        collaborations.heads().stream()
            .collect(Collectors.toMap(CollaborationView::id, each -> each));
    return readModel.placements().of(actor).stream()
        .flatMap(
            each ->
                Stream.ofNullable(heads.get(each.collaboration()))
                    .filter(head -> !head.withdrawn())
                    .map(head -> inside(head, List.of(each))))
        .toList();
  }

  private static RolesInside inside(CollaborationView head, List<ActorPlacementView> actors) {
    return new RolesInside(
        head.id(), head.segments(), actors.stream().map(RoleBook::inside).toList());
  }

  private static ActorInside inside(ActorPlacementView view) {
    return new ActorInside(view.actor(), view.segments(), view.roles(), view.mandates());
  }
}
