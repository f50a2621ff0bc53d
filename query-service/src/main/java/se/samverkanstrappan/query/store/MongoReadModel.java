package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;

/** Reads the collections of the generation that is served now. */
final class MongoReadModel implements ReadModel {
  private final ActiveGeneration active;
  private final CloudEventCodec codec = new CloudEventCodec();

  MongoReadModel(ActiveGeneration active) {
    this.active = active;
  }

  @Override
  public Optional<CollaborationView> collaboration(String id) {
    return read(c -> byId(c.collaborations(), id, CollaborationView.class));
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
  public List<ActorPlacementView> placements(String collaboration) {
    return read(
        c ->
            all(c.placements().find(eq("collaboration", collaboration)), ActorPlacementView.class));
  }

  @Override
  public List<RecordedEvent> history(String collaboration, long toVersion) {
    List<String> buckets = Buckets.idsUpTo(collaboration, toVersion);
    return read(c -> events(c.history().find(in(Documents.ID, buckets)), toVersion));
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

  private List<RecordedEvent> events(FindIterable<Document> buckets, long toVersion) {
    List<RecordedEvent> events = new ArrayList<>();
    for (Document bucket : buckets) {
      for (Map.Entry<String, Object> each : Buckets.events(bucket).entrySet()) {
        if (Long.parseLong(each.getKey()) <= toVersion) {
          events.add(codec.decode(each.getValue().toString().getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
    events.sort(Comparator.comparingLong(RecordedEvent::sequence));
    return events;
  }
}
