package se.samverkanstrappan.query.streams;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.query.actor.ActorView;

/** Folds the events of actors and tells what the register says about each. */
final class ActorProcessor extends AggregateProcessor {
  private final TopologySettings settings;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyValueStore<String, ActorState> actors;

  @SuppressWarnings("NullAway.Init")
  private ViewOutput views;

  ActorProcessor(TopologySettings settings, StreamCounts counts) {
    super(
        AggregateKind.ACTOR,
        settings,
        ProjectionTopology.ACTORS_WAITING,
        ProjectionTopology.ACTOR_DEAD_LETTERS,
        counts);
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    super.init(context);
    actors = context.getStateStore(ProjectionTopology.ACTORS);
    views = new ViewOutput(context, settings.generation());
  }

  @Override
  Position position(String id) {
    return state(id).position();
  }

  @Override
  void fold(RecordedEvent event) {
    ActorView view = viewAfter(event, state(event.aggregateId()).view());
    actors.put(
        event.aggregateId(), new ActorState(new Position(event.sequence(), event.id()), view));
  }

  @Override
  void folded(String id) {
    ActorView view = state(id).view();
    if (view != null) {
      views.send(ProjectionTopology.ACTOR_VIEWS, id, view);
    }
  }

  private static @Nullable ActorView viewAfter(RecordedEvent event, @Nullable ActorView before) {
    if (event.payload() instanceof ActorEvent known) {
      return new ActorView(
          event.aggregateId(), event.sequence(), event.recordedAt(), known.profile());
    }
    return before == null
        ? null
        : new ActorView(before.id(), event.sequence(), event.recordedAt(), before.profile());
  }

  private ActorState state(String id) {
    ActorState state = actors.get(id);
    return state == null ? ActorState.START : state;
  }
}
