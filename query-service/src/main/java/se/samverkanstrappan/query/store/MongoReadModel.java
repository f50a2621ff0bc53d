package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Placements;

/**
 * Reads the collections of the generation that is served now. All heads of a kind come from memory,
 * and what is read of one past it is made known there, so that no list shows less than that.
 */
final class MongoReadModel implements ReadModel {
  private final ActiveGeneration active;
  private final Served served;
  private final SharedVersions versions;
  private final RecentHistories recent = new RecentHistories();
  private final HeadsInMemory<CollaborationView> collaborations;
  private final HeadsInMemory<ActorView> actors;
  private final HeadsInMemory<AssignmentView> assignments;
  private final HeadsInMemory<ActorPlacementView> placements;

  MongoReadModel(ActiveGeneration active) {
    this.active = active;
    served = new Served(active);
    versions =
        new SharedVersions(ids -> served.read(c -> Finding.versions(c.collaborations(), ids)));
    collaborations =
        new HeadsInMemory<>(active, AggregateKind.COLLABORATION, CollaborationView.class);
    actors = new HeadsInMemory<>(active, AggregateKind.ACTOR, ActorView.class);
    assignments = new HeadsInMemory<>(active, AggregateKind.ASSIGNMENT, AssignmentView.class);
    placements = new HeadsInMemory<>(active, Topics.PLACEMENT_VIEWS, ActorPlacementView.class);
  }

  @Override
  public String generation() {
    return served.read(c -> c.generation().name());
  }

  @Override
  public int epoch() {
    return served.read(c -> c.generation().epoch());
  }

  @Override
  public Instant answeringSince(String basis) {
    return active.answeringSince(basis);
  }

  @Override
  public long collaborationVersion(String id) {
    long found = versions.of(id);
    long version = found > 0 ? found : served.read(c -> Finding.version(c.collaborations(), id));
    collaborations.seen(id, version);
    return version;
  }

  @Override
  public List<CollaborationView> collaborations() {
    return collaborations.all();
  }

  @Override
  public Placements placements() {
    return new Placements(placements.grouped());
  }

  @Override
  public List<RecordedEvent> history(String collaboration, long toVersion) {
    return served.read(c -> recent.upTo(c, collaboration, toVersion));
  }

  @Override
  public Stream<RecordedEvent> events(AggregateKind kind) {
    return served
        .read(c -> events(kind, StoredHistory.versions(c.of(kind)), c))
        .orElse(Stream.empty());
  }

  @Override
  public Stream<RecordedEvent> events(AggregateKind kind, String id) {
    return served
        .read(c -> events(kind, new TreeMap<>(Finding.versions(c.of(kind), Set.of(id))), c))
        .orElse(Stream.empty());
  }

  @Override
  public Optional<ActorView> actor(String idOrAlias) {
    Optional<ActorView> actor =
        served.read(
            c ->
                Finding.byId(c.actors(), idOrAlias, ActorView.class)
                    .or(() -> Finding.first(c.actors().find(eq("profile.aliases", idOrAlias)))));
    actor.ifPresent(found -> actors.seen(found.id(), found.version()));
    return actor;
  }

  @Override
  public List<ActorView> actors() {
    return actors.all();
  }

  @Override
  public Optional<AssignmentView> assignment(String id) {
    Optional<AssignmentView> assignment =
        served.read(c -> Finding.byId(c.assignments(), id, AssignmentView.class));
    assignment.ifPresent(found -> assignments.seen(id, found.version()));
    return assignment;
  }

  @Override
  public long assignmentVersion(String id) {
    long version = served.read(c -> Finding.version(c.assignments(), id));
    assignments.seen(id, version);
    return version;
  }

  @Override
  public List<AssignmentView> assignments() {
    return assignments.all();
  }

  @Override
  public Optional<RecordedEvent> followUp(String id) {
    return served.read(c -> new StoredFollowUps(c.followUps()).find(id));
  }

  private static Optional<Stream<RecordedEvent>> events(
      AggregateKind kind, NavigableMap<String, Long> versions, GenerationCollections collections) {
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new StoredHistory(collections.history()).of(kind, versions));
  }
}
