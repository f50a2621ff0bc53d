package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
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
    return read(Optional.empty(), c -> byId(c.collaborations(), id, CollaborationView.class));
  }

  @Override
  public long collaborationVersion(String id) {
    return read(0L, c -> version(c.collaborations(), id));
  }

  @Override
  public List<CollaborationView> collaborations() {
    return read(List.of(), c -> all(c.collaborations().find(), CollaborationView.class));
  }

  @Override
  public List<ActorPlacementView> placements(String collaboration) {
    return read(
        List.of(),
        c ->
            all(c.placements().find(eq("collaboration", collaboration)), ActorPlacementView.class));
  }

  @Override
  public List<RecordedEvent> history(String collaboration, long toVersion) {
    List<String> buckets = Buckets.idsUpTo(collaboration, toVersion);
    return read(List.of(), c -> events(c.history().find(in(Documents.ID, buckets)), toVersion));
  }

  @Override
  public Optional<ActorView> actor(String idOrAlias) {
    return read(
        Optional.empty(),
        c ->
            byId(c.actors(), idOrAlias, ActorView.class)
                .or(() -> first(c.actors().find(eq("profile.aliases", idOrAlias)))));
  }

  @Override
  public List<ActorView> actors() {
    return read(List.of(), c -> all(c.actors().find(), ActorView.class));
  }

  private <T> T read(T whenNothing, Function<GenerationCollections, T> query) {
    try {
      return active.collections().map(query).orElse(whenNothing);
    } catch (MongoException e) {
      throw new StoreUnavailable(e);
    }
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
