package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.UnreadableEvent;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;

/** Reads one aggregate at a time, by ids: other queries look through a whole collection. */
final class MongoInspection implements Inspection {
  private static final int BATCH = 1000;

  private final GenerationCollections collections;

  /** As collaboration and actor with a stroke between them; null before they are asked for. */
  private @Nullable NavigableSet<String> placements;

  private MongoInspection(GenerationCollections collections) {
    this.collections = collections;
  }

  private NavigableSet<String> all() {
    NavigableSet<String> known = placements;
    if (known == null) {
      known = StoreAccess.reach(this::placementIds);
      placements = known;
    }
    return known;
  }

  private NavigableSet<String> placementIds() {
    NavigableSet<String> ids = new TreeSet<>();
    for (Document each :
        collections.placements().find().projection(include(Documents.ID)).batchSize(BATCH)) {
      ids.add(each.getString(Documents.ID));
    }
    return ids;
  }

  static Inspection of(ActiveGeneration active) {
    return StoreAccess.reach(
        () -> {
          if (active.refresh().isEmpty()) {
            throw Served.nothingServed();
          }
          return new MongoInspection(active.collections().orElseThrow(Served::nothingServed));
        });
  }

  @Override
  public String generation() {
    return collections.generation().name();
  }

  @Override
  public int epoch() {
    return collections.generation().epoch();
  }

  @Override
  public Map<String, Long> versions(AggregateKind kind) {
    return StoreAccess.reach(() -> StoredHistory.versions(collections.of(kind)));
  }

  @Override
  public <T> Optional<Head<T>> head(AggregateKind kind, String id, Class<T> type) {
    return StoreAccess.reach(
        () ->
            Optional.ofNullable(collections.of(kind).find(eq(Documents.ID, id)).first())
                .map(found -> new Head<>(Documents.version(found), view(found, type))));
  }

  @Override
  public void events(AggregateKind kind, String id, long upTo, Consumer<RecordedEvent> taken) {
    new StoredHistory(collections.history()).beginning(kind, id, upTo, taken);
  }

  @Override
  public List<ActorPlacementView> placements(String collaboration) {
    NavigableSet<String> ids =
        all().subSet(collaboration + "/", true, collaboration + "/\uffff", false);
    if (ids.isEmpty()) {
      return List.of();
    }
    return StoreAccess.reach(
        () -> {
          List<ActorPlacementView> found = new ArrayList<>();
          for (Document each :
              collections.placements().find(in(Documents.ID, ids)).batchSize(BATCH)) {
            ActorPlacementView view = view(each, ActorPlacementView.class);
            if (view != null) {
              found.add(view);
            }
          }
          return found;
        });
  }

  @Override
  public Set<String> placed() {
    return all().stream()
        .map(each -> each.substring(0, Math.max(0, each.indexOf('/'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Optional<RecordedEvent> followUp(String id) {
    return StoreAccess.reach(
        () -> {
          try {
            return new StoredFollowUps(collections.followUps()).find(id);
          } catch (UnreadableEvent | ClassCastException | NullPointerException e) {
            return Optional.empty();
          }
        });
  }

  private static <T> @Nullable T view(Document document, Class<T> type) {
    try {
      return Documents.toRecord(document, type);
    } catch (RuntimeException e) {
      return null;
    }
  }
}
