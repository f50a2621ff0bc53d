package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Role;

/**
 * Which roles are held by whom and where on a day (section 3); only what is not nothing, by role
 * and then by kind or step, those without one last.
 */
public record Matrices(List<OfKind> byKind, List<OnStep> byStep) {

  /**
   * A role that actors of a kind hold.
   *
   * @param kind null for actors that the register does not know
   * @param actors how many different ones
   */
  public record OfKind(Role role, @Nullable ActorKind kind, int actors, int holdings) {}

  /**
   * A role in collaborations that stand on a step.
   *
   * @param step null for collaborations that are closed
   */
  public record OnStep(Role role, @Nullable Integer step, int holdings) {}

  private record Cell<T>(Role role, @Nullable T of) {}

  /**
   * Counts on a day.
   *
   * @param kinds what kind each actor is of
   */
  public static Matrices on(
      LocalDate day, List<RolesInside> collaborations, Map<String, ActorKind> kinds) {
    Map<Cell<ActorKind>, Integer> ofKind = new HashMap<>();
    Map<Cell<ActorKind>, Set<String>> actors = new HashMap<>();
    Map<Cell<Integer>, Integer> onStep = new HashMap<>();
    for (RolesInside each : collaborations) {
      Integer step = each.step(day);
      for (ActorInside actor : each.actors()) {
        for (Role role : held(actor, day)) {
          Cell<ActorKind> kind = new Cell<>(role, kinds.get(actor.actor()));
          ofKind.merge(kind, 1, Integer::sum);
          actors.computeIfAbsent(kind, it -> new HashSet<>()).add(actor.actor());
          onStep.merge(new Cell<>(role, step), 1, Integer::sum);
        }
      }
    }
    return new Matrices(byKind(ofKind, actors), byStep(onStep));
  }

  private static Set<Role> held(ActorInside actor, LocalDate day) {
    Set<Role> held = EnumSet.noneOf(Role.class);
    actor.roles(day).forEach(each -> held.add(each.role()));
    return held;
  }

  private static List<OfKind> byKind(
      Map<Cell<ActorKind>, Integer> holdings, Map<Cell<ActorKind>, Set<String>> actors) {
    return holdings.keySet().stream()
        .map(
            cell ->
                new OfKind(
                    cell.role(),
                    cell.of(),
                    actors.getOrDefault(cell, Set.of()).size(),
                    holdings.getOrDefault(cell, 0)))
        .sorted(
            Comparator.comparing(OfKind::role)
                .thenComparing(OfKind::kind, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static List<OnStep> byStep(Map<Cell<Integer>, Integer> holdings) {
    return holdings.keySet().stream()
        .map(cell -> new OnStep(cell.role(), cell.of(), holdings.getOrDefault(cell, 0)))
        .sorted(
            Comparator.comparing(OnStep::role)
                .thenComparing(OnStep::step, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
