package se.samverkanstrappan.query.actor.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView.Participation;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.perception.ToAsk;
import se.samverkanstrappan.query.perception.reads.PerceptionsInside;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.roles.ActorInside;
import se.samverkanstrappan.query.roles.RolePeriod;
import se.samverkanstrappan.query.store.ReadModel;

/** Finds what an actor is part of. */
@Component
final class Involvements {
  private final ReadModel readModel;
  private final Collaborations collaborations;

  Involvements(ReadModel readModel, Collaborations collaborations) {
    this.readModel = readModel;
    this.collaborations = collaborations;
  }

  /** All that it has been, by the order of {@link Involvement#rank} and then of titles. */
  List<Involvement> of(String actor, LocalDate day) {
    Map<String, ActorPlacementView> views =
        readModel.placements().of(actor).stream()
            .collect(Collectors.toMap(ActorPlacementView::collaboration, Function.identity()));
    return collaborations.byTitle(day).stream()
        .filter(each -> each.placement().status() != Status.NOT_OPENED)
        .flatMap(each -> in(each, views.get(each.head().id()), actor, day))
        .sorted(Comparator.comparing(Involvement::rank))
        .toList();
  }

  private static Stream<Involvement> in(
      PlacedCollaboration placed, @Nullable ActorPlacementView view, String actor, LocalDate day) {
    boolean owner = placed.head().owner().equals(actor);
    if (view == null) {
      return owner ? Stream.of(owned(placed)) : Stream.empty();
    }
    Participation stay = lastStay(placed, actor, day);
    List<Role> roles = roles(view, day);
    return owner || stay != null || !roles.isEmpty()
        ? Stream.of(of(placed, view, stay, owner, roles, day))
        : Stream.empty();
  }

  private static Involvement of(
      PlacedCollaboration placed,
      ActorPlacementView view,
      @Nullable Participation stay,
      boolean owner,
      List<Role> roles,
      LocalDate day) {
    ActorSegment standing = on(day, view);
    LocalDate to = stay == null ? null : stay.to();
    return new Involvement(
        placed.head().id(),
        placed.head().title(),
        placed.placement(),
        standing == null ? null : standing.step(),
        stay == null ? null : stay.from(),
        to == null || to.isAfter(day) ? null : to,
        owner,
        roles,
        inside(view).mandate(day),
        view(placed, view, day));
  }

  /** Without ever having been there itself. */
  private static Involvement owned(PlacedCollaboration placed) {
    return new Involvement(
        placed.head().id(),
        placed.head().title(),
        placed.placement(),
        null,
        null,
        null,
        true,
        List.of(),
        null,
        Involvement.View.NOT_ASKED);
  }

  private static Involvement.View view(
      PlacedCollaboration placed, ActorPlacementView view, LocalDate day) {
    var alone = new PerceptionsInside(placed.head(), List.of(view));
    Expectations asked = alone.on(day);
    DatedEntry<Perception> newest = asked.newest().get(view.actor());
    if (placed.placement().step() == null || asked.participants() == 0) {
      return Involvement.View.NOT_ASKED;
    }
    if (newest != null) {
      return new Involvement.View(
          newest.entry().perceived(),
          newest.entry().desired(),
          newest.entry().date(),
          Involvement.State.GIVEN);
    }
    ToAsk missing = ToAsk.of(asked, alone.perceptions()).getFirst();
    return new Involvement.View(
        null,
        null,
        missing.last(),
        missing.last() == null ? Involvement.State.NEVER : Involvement.State.TOO_OLD);
  }

  private static @Nullable Participation lastStay(
      PlacedCollaboration placed, String actor, LocalDate day) {
    return placed.head().participants().stream()
        .filter(stay -> stay.actor().equals(actor) && !stay.from().isAfter(day))
        .max(Comparator.comparing(Participation::from))
        .orElse(null);
  }

  private static @Nullable ActorSegment on(LocalDate day, ActorPlacementView view) {
    return view.segments().stream().filter(each -> each.covers(day)).findFirst().orElse(null);
  }

  /** Each once, in the order of the vocabulary. */
  private static List<Role> roles(ActorPlacementView view, LocalDate day) {
    return inside(view).roles(day).stream().map(RolePeriod::role).distinct().sorted().toList();
  }

  private static ActorInside inside(ActorPlacementView view) {
    return new ActorInside(view.actor(), view.segments(), view.roles(), view.mandates());
  }
}
