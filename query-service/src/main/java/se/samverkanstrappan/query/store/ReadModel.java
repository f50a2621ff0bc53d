package se.samverkanstrappan.query.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Placements;

/**
 * What can be read of the generation that is served now.
 *
 * <p>Every method throws {@link StoreUnavailable} while the document store cannot be reached, or no
 * generation is served yet: nothing known is another answer than nothing there.
 */
public interface ReadModel {
  /** The name of the generation that is served. */
  String generation();

  /** The epoch of the log that it is made from; above 1 the book has been put back. */
  int epoch();

  /**
   * Since when answers are surely made in a way, which is not before it was first asked about.
   *
   * @param basis names the way: any two are told apart, and what is asked about now is the present
   */
  Instant answeringSince(String basis);

  /** The version of a collaboration's head, 0 where there is none; cheap enough to ask often. */
  long collaborationVersion(String id);

  /** The heads of all collaborations, in no order. */
  List<CollaborationView> collaborations();

  /** What is known of every actor in every collaboration. */
  Placements placements();

  /** The events of a collaboration up to and including a version, oldest first. */
  List<RecordedEvent> history(String collaboration, long toVersion);

  /**
   * Every event of every aggregate of a kind: by the ids of the aggregates, and of each from the
   * first to the version that is served. They are read a few at a time while the stream is used.
   */
  Stream<RecordedEvent> events(AggregateKind kind);

  /** The same of one aggregate, and nothing is read of any other; empty where there is none. */
  Stream<RecordedEvent> events(AggregateKind kind, String id);

  /** The actor with an id, or the one that the given alias stands for. */
  Optional<ActorView> actor(String idOrAlias);

  /** All actors of the register, in no order. */
  List<ActorView> actors();

  Optional<AssignmentView> assignment(String id);

  /** The version of an assignment, 0 where there is none; cheap enough to ask often. */
  long assignmentVersion(String id);

  /** All government assignments, in no order. */
  List<AssignmentView> assignments();

  /** The event by which a follow-up of an assignment was fixed, with all that it says. */
  Optional<RecordedEvent> followUp(String id);
}
