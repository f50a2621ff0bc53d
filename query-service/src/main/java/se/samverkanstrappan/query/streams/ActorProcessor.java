package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.query.actor.ActorView;

/** Folds the events of actors and tells what the register says about each. */
final class ActorProcessor extends WholeViewProcessor<ActorView> {
  ActorProcessor(TopologySettings settings, StreamCounts counts) {
    super(
        AggregateKind.ACTOR,
        settings,
        ProjectionTopology.ACTORS,
        ProjectionTopology.ACTORS_WAITING,
        ProjectionTopology.ACTOR_LETTERS,
        ProjectionTopology.ACTOR_VIEWS,
        ProjectionTopology.ACTOR_DEAD_LETTERS,
        counts);
  }

  @Override
  @Nullable ActorView viewAfter(RecordedEvent event, @Nullable ActorView before) {
    if (event.payload() instanceof ActorEvent known) {
      return new ActorView(
          event.aggregateId(), event.sequence(), event.recordedAt(), known.profile());
    }
    return before == null
        ? null
        : new ActorView(before.id(), event.sequence(), event.recordedAt(), before.profile());
  }
}
