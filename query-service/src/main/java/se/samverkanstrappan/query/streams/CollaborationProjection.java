package se.samverkanstrappan.query.streams;

import java.util.List;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationState;
import se.samverkanstrappan.query.collaboration.CollaborationView;

/** The rules the topology runs, which know nothing of it. */
interface CollaborationProjection {
  /** Folds the next event into the state. */
  void apply(CollaborationState state, RecordedEvent event);

  /** Works out what is to be told about a collaboration that has been opened. */
  Views views(CollaborationState state);

  /** What is told about a collaboration: as a whole, and each actor in it. */
  record Views(CollaborationView collaboration, List<ActorPlacementView> actors) {}
}
