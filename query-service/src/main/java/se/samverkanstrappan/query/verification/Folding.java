package se.samverkanstrappan.query.verification;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationFold;
import se.samverkanstrappan.query.collaboration.InMemoryCollaborationState;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.placement.PlacementRule;

/** What the history of an aggregate comes to, event by event. */
final class Folding {
  private final Function<String, @Nullable ActorKind> register;
  private final InMemoryCollaborationState collaboration = new InMemoryCollaborationState();
  private @Nullable ActorView actor;
  private @Nullable AssignmentView assignment;

  Folding(Function<String, @Nullable ActorKind> register) {
    this.register = register;
  }

  void take(RecordedEvent event) {
    switch (event.aggregate()) {
      case ACTOR -> actor = after(event, actor);
      case ASSIGNMENT -> assignment = AssignmentView.after(event, assignment);
      case COLLABORATION -> CollaborationFold.apply(event, collaboration);
    }
  }

  private static @Nullable ActorView after(RecordedEvent event, @Nullable ActorView before) {
    ActorProfile profile = before == null ? null : before.profile();
    if (event.payload() instanceof ActorEvent known) {
      profile = known.profile();
    }
    return profile == null
        ? null
        : new ActorView(event.aggregateId(), event.sequence(), event.recordedAt(), profile);
  }

  /** What it comes to; nothing can be taken after. */
  Folded folded(AggregateKind kind) {
    return switch (kind) {
      case ACTOR -> new Folded(actor, List.of());
      case ASSIGNMENT -> new Folded(assignment, List.of());
      case COLLABORATION ->
          Projection.of(collaboration, PlacementRule.CURRENT, register::apply)
              .map(each -> new Folded(each.view(), each.placements()))
              .orElseGet(() -> new Folded(null, List.of()));
    };
  }
}
