package se.samverkanstrappan.query.collaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.query.collaboration.ActorPlacementView.MandateFrom;
import se.samverkanstrappan.query.collaboration.ActorPlacementView.PerceptionGiven;
import se.samverkanstrappan.query.collaboration.ActorPlacementView.RolePeriod;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;

/** What is known of each actor of a collaboration. */
final class ActorViews {
  private final CollaborationOn known;
  private final Map<String, List<DatedEntry<RoleHeld>>> roles;
  private final Map<String, List<DatedEntry<MandateHeld>>> mandates;
  private final Map<String, List<DatedEntry<Perception>>> perceptions;

  private ActorViews(CollaborationOn known) {
    this.known = known;
    this.roles = by(RoleHeld.class, RoleHeld::actor);
    this.mandates = by(MandateHeld.class, MandateHeld::actor);
    this.perceptions = by(Perception.class, Perception::actor);
  }

  /** One view per actor, by their ids; none where the collaboration was withdrawn. */
  static List<ActorPlacementView> of(CollaborationOn known) {
    if (known.head().withdrawn()) {
      return List.of();
    }
    ActorViews views = new ActorViews(known);
    Set<String> actors = new TreeSet<>(known.timeline().actors().keySet());
    actors.addAll(views.roles.keySet());
    return actors.stream().map(views::of).toList();
  }

  private ActorPlacementView of(String actor) {
    List<ActorSegment> segments = known.timeline().actors().getOrDefault(actor, List.of());
    return new ActorPlacementView(
        known.head().id(),
        actor,
        known.head().version(),
        known.timeline().rule(),
        segments,
        roles.getOrDefault(actor, List.of()).stream()
            .map(each -> new RolePeriod(each.entry().role(), each.from(), each.to()))
            .sorted(Comparator.comparing(RolePeriod::from).thenComparing(RolePeriod::role))
            .toList(),
        mandates.getOrDefault(actor, List.of()).stream()
            .map(each -> new MandateFrom(each.entry().mandate(), each.from()))
            .toList(),
        perceptions.getOrDefault(actor, List.of()).stream().map(ActorViews::given).toList());
  }

  private static PerceptionGiven given(DatedEntry<Perception> each) {
    return new PerceptionGiven(each.from(), each.entry().perceived(), each.entry().desired());
  }

  private <E extends Entry> Map<String, List<DatedEntry<E>>> by(
      Class<E> kind, Function<E, String> actor) {
    Map<String, List<DatedEntry<E>>> by = new HashMap<>();
    for (DatedEntry<E> each : known.all(kind)) {
      by.computeIfAbsent(actor.apply(each.entry()), it -> new ArrayList<>()).add(each);
    }
    return by;
  }
}
