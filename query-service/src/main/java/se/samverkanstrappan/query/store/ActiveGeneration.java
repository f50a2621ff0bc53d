package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation is served now. It is written in the store, so that reads go on after a restart
 * before Kafka is there, and so that all instances serve the same.
 */
public final class ActiveGeneration {
  private static final String DOCUMENT = "active";
  private static final String NOBODY_ASKED_BEFORE = "nobodyAskedBefore";
  private static final String ANSWERS = "answers";

  private final MongoDatabase database;
  private volatile @Nullable GenerationCollections collections;

  ActiveGeneration(MongoDatabase database) {
    this.database = database;
  }

  /** The generation served as far as is known here, without asking the store. */
  public Optional<Generation> known() {
    return Optional.ofNullable(collections).map(GenerationCollections::generation);
  }

  /**
   * Asks the store again: another instance may have made another one active, or it is emptied.
   *
   * @throws StoreUnavailable where the store does not answer, as all that ask it
   */
  public Optional<Generation> refresh() {
    Optional<Document> found =
        StoreAccess.reach(
            () -> Optional.ofNullable(projection().find(eq(Documents.ID, DOCUMENT)).first()));
    collections = found.map(this::served).orElse(null);
    return known();
  }

  /** Serves a generation from now on. */
  public void activate(Generation generation) {
    boolean nobodyAskedBefore = refresh().isEmpty() && collaborations(generation) == 0;
    Document document =
        new Document(Documents.ID, DOCUMENT)
            .append(NOBODY_ASKED_BEFORE, nobodyAskedBefore)
            .append("epoch", generation.epoch())
            .append("fold", generation.fold())
            .append("generation", generation.number());
    ReplaceOptions upsert = new ReplaceOptions().upsert(true);
    StoreAccess.reach(() -> projection().replaceOne(eq(Documents.ID, DOCUMENT), document, upsert));
    collections = new GenerationCollections(database, generation);
  }

  /** About how many collaborations a generation has in the store. */
  public long collaborations(Generation generation) {
    return StoreAccess.reach(
        () ->
            new GenerationCollections(database, generation)
                .collaborations()
                .estimatedDocumentCount());
  }

  /**
   * Since when answers are made in a way; all instances, and each after a restart, know it from the
   * store. Where nothing was written down there, nobody knows who answered before, but for a store
   * that began to be served before there was any collaboration to ask about.
   */
  Instant answeringSince(String basis) {
    return StoreAccess.reach(
        () -> {
          Document written = projection().find(eq(Documents.ID, ANSWERS)).first();
          if (written != null && basis.equals(written.getString("basis"))) {
            return Instant.parse(written.getString("since"));
          }
          boolean first = written == null && nobodyAskedBefore();
          Instant since = first ? Instant.EPOCH : Instant.now();
          Document present =
              new Document(Documents.ID, ANSWERS)
                  .append("basis", basis)
                  .append("since", since.toString());
          projection()
              .replaceOne(eq(Documents.ID, ANSWERS), present, new ReplaceOptions().upsert(true));
          return since;
        });
  }

  Optional<GenerationCollections> collections() {
    if (collections == null) {
      refresh();
    }
    return Optional.ofNullable(collections);
  }

  private boolean nobodyAskedBefore() {
    Document active = projection().find(eq(Documents.ID, DOCUMENT)).first();
    return active != null && active.getBoolean(NOBODY_ASKED_BEFORE, false);
  }

  private GenerationCollections served(Document active) {
    return new GenerationCollections(
        database,
        new Generation(
            active.getInteger("epoch", 0),
            active.getInteger("fold", Generation.FIRST_FOLD),
            active.getInteger("generation", 0)));
  }

  private MongoCollection<Document> projection() {
    return database.getCollection(Offsets.COLLECTION);
  }
}
