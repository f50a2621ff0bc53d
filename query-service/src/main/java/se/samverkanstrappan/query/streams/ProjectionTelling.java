package se.samverkanstrappan.query.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.store.Generation;

/** Tells what was worked out about collaborations; of actors and signals only what changed. */
final class ProjectionTelling {
  private final Told told;
  private final SignalsTold signals;
  private final ViewOutput views;

  ProjectionTelling(ProcessorContext<String, byte[]> context, Generation generation) {
    views = new ViewOutput(context, generation);
    told = new Told(context.getStateStore(ProjectionTopology.TOLD));
    signals = new SignalsTold(context.getStateStore(ProjectionTopology.SIGNALS_TOLD), views);
  }

  /** The view of an actor that is not the one that was told. */
  private record Changed(String key, String digest, byte[] view) {}

  /**
   * Tells of one collaboration as it was worked out on a day.
   *
   * @throws IllegalStateException if it is too large to be told; then nothing of it is
   */
  void tell(Projection projection, LocalDate today) {
    CollaborationView view = projection.view();
    byte[] whole = views.bytes(view);
    Map<String, String> before = told.of(view.id());
    List<Changed> changed = new ArrayList<>();
    for (ActorPlacementView each : projection.placements()) {
      String key = Told.key(view.id(), each.actor());
      String digest = told.digest(each);
      if (!digest.equals(before.remove(key))) {
        changed.add(new Changed(key, digest, views.bytes(each)));
      }
    }
    for (Changed each : changed) {
      told.tell(each.key(), each.digest());
      views.send(ProjectionTopology.PLACEMENT_VIEWS, each.key(), each.view());
    }
    before.keySet().forEach(key -> takeBack(key, view));
    signals.tell(view, today);
    views.send(ProjectionTopology.COLLABORATION_VIEWS, view.id(), whole);
  }

  /** Tells what came and went of itself. */
  void pass(LocalDate today) {
    signals.pass(today);
  }

  /** Whether there may be anything that came and went of itself and is not told yet. */
  boolean passes(LocalDate today) {
    return signals.passes(today);
  }

  /** An actor that never took part after all: told as one of which nothing is known. */
  private void takeBack(String key, CollaborationView view) {
    String actor = key.substring(Told.key(view.id(), "").length());
    views.send(ProjectionTopology.PLACEMENT_VIEWS, key, ActorPlacementView.none(view, actor));
    told.forget(key);
  }
}
