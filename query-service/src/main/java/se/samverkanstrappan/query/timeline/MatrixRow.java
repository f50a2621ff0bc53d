package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.collaboration.ActorPlacement;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;

/** What one participant of a day has shown, step by step. */
record MatrixRow(String actor, List<Shown> steps) {
  /** Whether it has shown a step. */
  enum Shown {
    ESTABLISHED,
    EMERGING,
    NOT
  }

  /** Who stands highest comes first. */
  static List<MatrixRow> of(KnownCollaboration known, LocalDate day, Named named) {
    return known.actors(day, PlacementRule.CURRENT).stream()
        .sorted(
            Comparator.comparing(ActorPlacement::step)
                .thenComparing(ActorPlacement::emerging)
                .reversed()
                .thenComparing(each -> named.actor(each.actor()), named.order()))
        .map(each -> new MatrixRow(named.actor(each.actor()), shown(each)))
        .toList();
  }

  private static List<Shown> shown(ActorPlacement at) {
    return IntStream.rangeClosed(1, LadderStep.values().length)
        .mapToObj(
            step ->
                step <= at.step()
                    ? Shown.ESTABLISHED
                    : step <= at.emerging() ? Shown.EMERGING : Shown.NOT)
        .toList();
  }
}
