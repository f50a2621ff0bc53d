package se.samverkanstrappan.query.collaboration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.query.collaboration.ActorPlacementView.PerceptionGiven;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.roles.MandateFrom;
import se.samverkanstrappan.query.roles.RolePeriod;

/** What is known of each actor of a collaboration. */
final class ActorViews {
  private final CollaborationOn known;
  private final Map<String, List<DatedEntry<RoleHeld>>> roles;
  private final Map<String, List<DatedEntry<MandateHeld>>> mandates;
  private final Map<String, List<DatedEntry<Perception>>> perceptions;

  private ActorViews(CollaborationOn known) {
    this.known = known;
    this.roles = DatedEntry.by(known.all(RoleHeld.class), RoleHeld::actor);
    this.mandates = DatedEntry.by(known.all(MandateHeld.class), MandateHeld::actor);
    this.perceptions = DatedEntry.by(known.all(Perception.class), Perception::actor);
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
            .map(ActorViews::held)
            .sorted(Comparator.comparing(RolePeriod::from).thenComparing(RolePeriod::role))
            .toList(),
        mandates.getOrDefault(actor, List.of()).stream()
            .map(it -> new MandateFrom(it.entry().mandate(), it.from(), it.entry().from()))
            .toList(),
        perceptions.getOrDefault(actor, List.of()).stream().map(ActorViews::given).toList());
  }

  private static RolePeriod held(DatedEntry<RoleHeld> each) {
    RoleHeld told = each.entry();
    return new RolePeriod(told.role(), each.from(), each.to(), told.from(), told.until());
  }

  private static PerceptionGiven given(DatedEntry<Perception> each) {
    Perception told = each.entry();
    return new PerceptionGiven(each.from(), told.perceived(), told.desired(), told.date());
  }
}
