package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;

/** Which actors and assignments the exported collaborations refer to. */
final class References {
  private final Set<String> actors = new HashSet<>();
  private final Set<String> assignments = new HashSet<>();

  private References() {}

  /** Goes through all that is exported once. */
  static References in(ExportedBook book) throws IOException {
    References references = new References();
    book.eachStanding(
        known -> {
          references.actors.add(known.head().owner());
          known.entries(Entry.class, book.asOf()).forEach(each -> references.add(each.entry()));
        });
    return references;
  }

  boolean refersTo(AssignmentView assignment) {
    return assignments.contains(assignment.id());
  }

  /**
   * Whether an actor is referred to, by the collaborations or by the assignments exported with
   * them, or took over from one that is; by id or alias.
   */
  Predicate<ActorView> actors(List<ActorView> register, List<BundleAssignment> exported) {
    Map<String, ActorView> byName = byName(register);
    Set<String> wanted = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(actors);
    exported.forEach(each -> open.addAll(actorsOf(each.profile())));
    while (!open.isEmpty()) {
      ActorView actor = byName.get(open.pop());
      String successor = actor == null ? null : actor.profile().successor();
      if (actor != null && wanted.add(actor.id()) && successor != null) {
        open.push(successor);
      }
    }
    return actor -> wanted.contains(actor.id());
  }

  private static Map<String, ActorView> byName(List<ActorView> register) {
    Map<String, ActorView> byName = new HashMap<>();
    for (ActorView actor : register) {
      actor.profile().aliases().forEach(alias -> byName.putIfAbsent(alias, actor));
      byName.put(actor.id(), actor);
    }
    return byName;
  }

  private static Set<String> actorsOf(AssignmentProfile assignment) {
    Set<String> actors = new HashSet<>(assignment.responsible());
    actors.addAll(assignment.cooperating());
    actors.add(assignment.commissionedBy());
    return actors;
  }

  private void add(Entry entry) {
    switch (entry) {
      case Stay stay -> actors.add(stay.actor());
      case RoleHeld role -> actors.add(role.actor());
      case MandateHeld mandate -> actors.add(mandate.actor());
      case Interaction interaction ->
          interaction.participants().forEach(each -> actors.add(each.actor()));
      case Perception perception -> actors.add(perception.actor());
      case Link link -> assignments.add(link.assignment());
      case Ambition ambition -> {}
      case Obstacle obstacle -> {}
      case LifecycleChange change -> {}
    }
  }
}
