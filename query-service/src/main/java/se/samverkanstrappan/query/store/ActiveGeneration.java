package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which generation is served now. It is written in the store, so that reads go on after a restart
 * before Kafka is there, and so that all instances serve the same.
 */
public final class ActiveGeneration {
  private static final String DOCUMENT = "active";
  private static final String NOBODY_ASKED_BEFORE = "nobodyAskedBefore";
  private static final String ANSWERS = "answers";
  private static final String EPOCH = "epoch";
  private static final String FOLD = "fold";
  private static final String GENERATION = "generation";
  private static final String SINCE = "since";
  private static final String PREVIOUS = "previous";

  private final MongoDatabase database;

  /** How many readings have begun here, and which of them is known: an earlier one is outdated. */
  private long begun;

  private long remembered;
  private volatile @Nullable Activation known;

  /**
   * That a generation is served.
   *
   * @param before what was served before that, and until when
   */
  public record Activation(Generation served, Before before) {
    /** Since when it is served; the beginning of time where that was not written down. */
    public Instant since() {
      return before.since();
    }
  }

  /**
   * What was served before.
   *
   * @param generation null where nothing was
   * @param since until when it was
   */
  public record Before(@Nullable Generation generation, Instant since) {}

  ActiveGeneration(MongoDatabase database) {
    this.database = database;
  }

  /** The generation served as far as is known here, without asking the store. */
  public Optional<Generation> known() {
    return Optional.ofNullable(known).map(Activation::served);
  }

  /** Since when a generation is served, as far as is known here; empty where it is not. */
  Optional<Instant> servedSince(Generation generation) {
    return Optional.ofNullable(known)
        .filter(each -> each.served().equals(generation))
        .map(Activation::since);
  }

  /**
   * Asks the store again: another instance may have made another one active, or it is emptied.
   *
   * @throws StoreUnavailable where the store does not answer, as all that ask it
   */
  public Optional<Activation> refresh() {
    long reading = begin();
    Optional<Activation> found = StoreAccess.reach(this::read).map(ActiveGeneration::activation);
    return remember(reading, found.orElse(null));
  }

  /**
   * Serves a generation from now on, where what is served is what the caller knows. Of two who do
   * that at once one does it, and the other finds it done.
   *
   * @param inPlaceOf what the caller knows to be served; null where nothing is
   * @return whether the generation is served now, whoever did it
   */
  public boolean activate(Generation generation, @Nullable Generation inPlaceOf) {
    return StoreAccess.reach(
        () -> {
          @Nullable Document found = read().orElse(null);
          @Nullable Generation served = found == null ? null : served(found);
          if (Objects.equals(served, inPlaceOf) && !generation.equals(served)) {
            Document next = document(generation, served);
            if (write(found, next)) {
              return remember(begin(), activation(next)).isPresent();
            }
          }
          return refresh().map(Activation::served).filter(generation::equals).isPresent();
        });
  }

  private Document document(Generation generation, @Nullable Generation served) {
    boolean nobodyAskedBefore = served == null && collaborations(generation) == 0;
    Document document =
        new Document(Documents.ID, DOCUMENT)
            .append(NOBODY_ASKED_BEFORE, nobodyAskedBefore)
            .append(EPOCH, generation.epoch())
            .append(FOLD, generation.fold())
            .append(GENERATION, generation.number())
            .append(SINCE, Instant.now().toString());
    return served == null ? document : document.append(PREVIOUS, served.name());
  }

  /** Writes only over what was read. */
  private boolean write(@Nullable Document found, Document next) {
    if (found == null) {
      return Documents.insertNew(projection(), next);
    }
    List<Bson> asFound = new ArrayList<>();
    for (String each : List.of(Documents.ID, EPOCH, FOLD, GENERATION, SINCE)) {
      asFound.add(eq(each, found.get(each)));
    }
    return projection().replaceOne(and(asFound), next).getMatchedCount() == 1;
  }

  private Optional<Document> read() {
    return Optional.ofNullable(projection().find(eq(Documents.ID, DOCUMENT)).first());
  }

  private synchronized long begin() {
    return ++begun;
  }

  private synchronized Optional<Activation> remember(long reading, @Nullable Activation found) {
    if (reading > remembered) {
      remembered = reading;
      known = found;
    }
    return Optional.ofNullable(known);
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
    Optional<Activation> serving = Optional.ofNullable(known);
    return serving
        .or(this::refresh)
        .map(each -> new GenerationCollections(database, each.served()));
  }

  private boolean nobodyAskedBefore() {
    Document active = projection().find(eq(Documents.ID, DOCUMENT)).first();
    return active != null && active.getBoolean(NOBODY_ASKED_BEFORE, false);
  }

  private static Activation activation(Document active) {
    return new Activation(served(active), before(active));
  }

  private static Generation served(Document active) {
    return new Generation(
        active.getInteger(EPOCH, 0),
        active.getInteger(FOLD, Generation.FIRST_FOLD),
        active.getInteger(GENERATION, 0));
  }

  private static Before before(Document active) {
    @Nullable String since = active.getString(SINCE);
    @Nullable String previous = active.getString(PREVIOUS);
    return new Before(
        previous == null ? null : Generation.named(previous).orElse(null),
        since == null ? Instant.EPOCH : Instant.parse(since));
  }

  private MongoCollection<Document> projection() {
    return database.getCollection(Offsets.COLLECTION);
  }
}
