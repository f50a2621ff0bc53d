package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;

/**
 * Reads the collections of the generation that is served now. All heads of a kind come from memory,
 * and what is read of one past it is made known there, so that no list shows less than that.
 */
final class MongoReadModel implements ReadModel {
  private final ActiveGeneration active;
  private final HeadsInMemory<CollaborationView> collaborations;
  private final HeadsInMemory<ActorView> actors;
  private final HeadsInMemory<AssignmentView> assignments;
  private final HeadsInMemory<ActorPlacementView> placements;

  MongoReadModel(ActiveGeneration active) {
    this.active = active;
    collaborations =
        new HeadsInMemory<>(active, AggregateKind.COLLABORATION, CollaborationView.class);
    actors = new HeadsInMemory<>(active, AggregateKind.ACTOR, ActorView.class);
    assignments = new HeadsInMemory<>(active, AggregateKind.ASSIGNMENT, AssignmentView.class);
    placements = new HeadsInMemory<>(active, Topics.PLACEMENT_VIEWS, ActorPlacementView.class);
  }

  @Override
  public String generation() {
    return read(c -> c.generation().name());
  }

  @Override
  public int epoch() {
    return read(c -> c.generation().epoch());
  }

  @Override
  public Instant answeringSince(String basis) {
    return active.answeringSince(basis);
  }

  @Override
  public long collaborationVersion(String id) {
    long version = read(c -> version(c.collaborations(), id));
    collaborations.seen(id, version);
    return version;
  }

  @Override
  public List<CollaborationView> collaborations() {
    return collaborations.all();
  }

  @Override
  public List<ActorPlacementView> placements() {
    return placements.all();
  }

  @Override
  public List<RecordedEvent> history(String collaboration, long toVersion) {
    return read(
        c ->
            new StoredHistory(c.history())
                .upTo(AggregateKind.COLLABORATION, collaboration, toVersion));
  }

  @Override
  public Stream<RecordedEvent> events(AggregateKind kind) {
    return read(c -> events(kind, c)).orElse(Stream.empty());
  }

  @Override
  public Optional<ActorView> actor(String idOrAlias) {
    Optional<ActorView> actor =
        read(
            c ->
                byId(c.actors(), idOrAlias, ActorView.class)
                    .or(() -> first(c.actors().find(eq("profile.aliases", idOrAlias)))));
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
        read(c -> byId(c.assignments(), id, AssignmentView.class));
    assignment.ifPresent(found -> assignments.seen(id, found.version()));
    return assignment;
  }

  @Override
  public long assignmentVersion(String id) {
    long version = read(c -> version(c.assignments(), id));
    assignments.seen(id, version);
    return version;
  }

  @Override
  public List<AssignmentView> assignments() {
    return assignments.all();
  }

  private static Optional<Stream<RecordedEvent>> events(
      AggregateKind kind, GenerationCollections collections) {
    NavigableMap<String, Long> versions = StoredHistory.versions(collections.of(kind));
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new StoredHistory(collections.history()).of(kind, versions));
  }

  private <T> T read(Function<GenerationCollections, T> query) {
    T found =
        StoreAccess.reach(
            () -> query.apply(active.collections().orElseThrow(MongoReadModel::nothingServed)));
    if (isNothing(found) && active.refresh().isEmpty()) {
      // The store has been emptied since it was last looked at.
      throw nothingServed();
    }
    return found;
  }

  private static boolean isNothing(@Nullable Object found) {
    return Optional.empty().equals(found) || Long.valueOf(0).equals(found);
  }

  static StoreUnavailable nothingServed() {
    return new StoreUnavailable("no generation is served yet");
  }

  private static <T> Optional<T> byId(
      MongoCollection<Document> collection, String id, Class<T> type) {
    @Nullable Document found = collection.find(eq(Documents.ID, id)).first();
    return found == null ? Optional.empty() : Optional.of(Documents.toRecord(found, type));
  }

  private static long version(MongoCollection<Document> collection, String id) {
    @Nullable Document found =
        collection.find(eq(Documents.ID, id)).projection(include(Documents.VERSION)).first();
    return found == null ? 0 : Documents.version(found);
  }

  private static Optional<ActorView> first(FindIterable<Document> documents) {
    @Nullable Document found = documents.first();
    return found == null
        ? Optional.empty()
        : Optional.of(Documents.toRecord(found, ActorView.class));
  }
}
