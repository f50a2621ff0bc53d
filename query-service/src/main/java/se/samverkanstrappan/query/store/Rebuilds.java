package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The generation that was asked for last, written in the store: all instances work on it, and it
 * goes on whichever of them dies. Of two who change it at once one changes nothing.
 */
public final class Rebuilds {
  private static final String DOCUMENT = "rebuild";
  private static final String PROGRESS = "rebuild-progress";

  private final MongoDatabase database;
  private final UsedNumbers numbers;

  Rebuilds(MongoDatabase database) {
    this.database = database;
    this.numbers = new UsedNumbers(database);
  }

  /**
   * The one that was asked for last.
   *
   * @throws StoreUnavailable where the store does not answer, as all that ask it
   */
  public Optional<RebuildRequest> last() {
    return StoreAccess.reach(() -> Optional.ofNullable(find(DOCUMENT)).map(StoredRebuild::request));
  }

  /** Asks for a generation that there never was, unless one is being made. */
  public Optional<RebuildRequest> request(Generation served) {
    return StoreAccess.reach(
        () -> {
          @Nullable RebuildRequest before = last().orElse(null);
          if (before != null && before.runs()) {
            return Optional.empty();
          }
          int number = 1 + Math.max(lastNumber(before, served), numbers.highest(served));
          Generation made = new Generation(served.epoch(), served.fold(), number);
          numbers.ask(made);
          return begin(before, made, served, false);
        });
  }

  /** The numbers that no generation gets again. */
  public UsedNumbers numbers() {
    return numbers;
  }

  /** Asks for one to be served again that was before, unless one is being made. */
  public Optional<RebuildRequest> fallBack(Generation previous, Generation served) {
    return StoreAccess.reach(() -> begin(last().orElse(null), previous, served, true));
  }

  /** Tells what has become of a request; nothing where somebody else told something before. */
  public boolean move(RebuildRequest known, RebuildState next, @Nullable Comparison comparison) {
    return StoreAccess.reach(
        () -> write(known, known.in(next, Instant.now(), comparison, fresh())));
  }

  private static int lastNumber(@Nullable RebuildRequest last, Generation like) {
    return last == null
            || last.generation().epoch() != like.epoch()
            || last.generation().fold() != like.fold()
        ? 0
        : Math.max(last.generation().number(), last.from().number());
  }

  /** Writes down how far the one has come that is being made. */
  public void tell(RebuildProgress progress) {
    Document told =
        new Document(Documents.ID, PROGRESS)
            .append("read", progress.read())
            .append("total", progress.total());
    StoreAccess.reach(
        () ->
            projection()
                .replaceOne(eq(Documents.ID, PROGRESS), told, new ReplaceOptions().upsert(true)));
  }

  /** How far the one has come that was asked for last. */
  public RebuildProgress progress() {
    return StoreAccess.reach(
        () -> {
          @Nullable Document found = find(PROGRESS);
          return found == null
              ? new RebuildProgress(0, 0)
              : new RebuildProgress(found.getLong("read"), found.getLong("total"));
        });
  }

  /** Holds what two generations say against each other. */
  public Comparison compare(Generation served, Generation made) {
    return StoreAccess.reach(
        () -> new GenerationComparison(collections(served), collections(made)).compare());
  }

  /** All that a generation shows. */
  Versions shown(Generation generation) {
    return StoreAccess.reach(() -> Versions.shownBy(collections(generation)));
  }

  /** What of that another generation does not show yet. */
  Versions notReached(Versions shown, Generation made) {
    return StoreAccess.reach(() -> shown.notReachedBy(collections(made)));
  }

  /** Whether anything of a generation is in the store. */
  public boolean isThere(Generation generation) {
    return StoreAccess.reach(
        () ->
            database
                .listCollectionNames()
                .into(new ArrayList<>())
                .contains(generation.collection("collaborations")));
  }

  private Optional<RebuildRequest> begin(
      @Nullable RebuildRequest before, Generation wanted, Generation served, boolean fallBack) {
    if (before != null && before.runs()) {
      return Optional.empty();
    }
    Instant now = Instant.now();
    RebuildRequest request =
        new RebuildRequest(
            wanted, served, fallBack, RebuildState.CATCHING_UP, now, now, null, fresh());
    if (!write(before, request)) {
      return Optional.empty();
    }
    tell(new RebuildProgress(0, 0));
    return Optional.of(request);
  }

  private boolean write(@Nullable RebuildRequest known, RebuildRequest next) {
    Document document = StoredRebuild.document(next).append(Documents.ID, DOCUMENT);
    if (known == null) {
      return Documents.insertNew(projection(), document);
    }
    Bson asKnown = and(eq(Documents.ID, DOCUMENT), eq(StoredRebuild.STAMP, known.stamp()));
    return projection().replaceOne(asKnown, document).getMatchedCount() == 1;
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private @Nullable Document find(String id) {
    return projection().find(eq(Documents.ID, id)).first();
  }

  private GenerationCollections collections(Generation generation) {
    return new GenerationCollections(database, generation);
  }

  private MongoCollection<Document> projection() {
    return database.getCollection(Offsets.COLLECTION);
  }
}
