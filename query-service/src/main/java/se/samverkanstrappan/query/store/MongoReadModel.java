package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationView;

/** Reads the collections of the generation that is served now. */
final class MongoReadModel implements ReadModel {
  private final ActiveGeneration active;

  MongoReadModel(ActiveGeneration active) {
    this.active = active;
  }

  @Override
  public String generation() {
    return read(c -> c.generation().name());
  }

  @Override
  public Instant answeringSince(String basis) {
    return active.answeringSince(basis);
  }

  @Override
  public long collaborationVersion(String id) {
    return read(c -> version(c.collaborations(), id));
  }

  @Override
  public List<CollaborationView> collaborations() {
    return read(c -> all(c.collaborations().find(), CollaborationView.class));
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
    return read(
        c ->
            byId(c.actors(), idOrAlias, ActorView.class)
                .or(() -> first(c.actors().find(eq("profile.aliases", idOrAlias)))));
  }

  @Override
  public List<ActorView> actors() {
    return read(c -> all(c.actors().find(), ActorView.class));
  }

  @Override
  public Optional<AssignmentView> assignment(String id) {
    return read(c -> byId(c.assignments(), id, AssignmentView.class));
  }

  @Override
  public long assignmentVersion(String id) {
    return read(c -> version(c.assignments(), id));
  }

  @Override
  public List<AssignmentView> assignments() {
    return read(c -> all(c.assignments().find(), AssignmentView.class));
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
    return Optional.empty().equals(found)
        || List.of().equals(found)
        || Long.valueOf(0).equals(found);
  }

  private static StoreUnavailable nothingServed() {
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

  private static <T> List<T> all(FindIterable<Document> documents, Class<T> type) {
    List<T> records = new ArrayList<>();
    for (Document each : documents.batchSize(1000)) {
      records.add(Documents.toRecord(each, type));
    }
    return records;
  }
}
