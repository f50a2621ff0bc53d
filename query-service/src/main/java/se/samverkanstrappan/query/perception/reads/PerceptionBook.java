package se.samverkanstrappan.query.perception.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.collaboration.Placements;
import se.samverkanstrappan.query.store.ReadModel;

/** Finds what is known of what participants think. */
@Component
final class PerceptionBook {
  private final ReadModel readModel;
  private final Collaborations collaborations;
  private final ActorNames names;

  PerceptionBook(ReadModel readModel, Collaborations collaborations, ActorNames names) {
    this.readModel = readModel;
    this.collaborations = collaborations;
    this.names = names;
  }

  /** Those that stand on a step on the day, by title: of others nobody is asked. */
  List<PlacedCollaboration> standing(CollaborationFilter filter, LocalDate day) {
    return collaborations.byTitle(filter, day).stream()
        .filter(each -> each.placement().step() != null)
        .toList();
  }

  /** Tells of some of them, as they are gone through. */
  Iterable<PerceptionsItem> told(List<PlacedCollaboration> some, LocalDate day) {
    Function<PlacedCollaboration, PerceptionsItem> telling = telling(day);
    return () -> some.stream().map(telling).iterator();
  }

  /** Tells of each of them what is known now. */
  Function<PlacedCollaboration, PerceptionsItem> telling(LocalDate day) {
    Placements placements = readModel.placements();
    var register = new PerceptionsItem.ToldOfActors(names.kinds(), names.successors(day));
    return each ->
        PerceptionsItem.of(
            each,
            new PerceptionsInside(each.head(), placements.in(each.head().id())),
            day,
            register);
  }
}
