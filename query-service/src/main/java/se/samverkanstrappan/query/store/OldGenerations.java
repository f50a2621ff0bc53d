package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Takes outdated generations out of the store. */
public final class OldGenerations {
  /** Which generation the view topics were swept for. */
  private static final String SWEPT = "swept";

  private final MongoDatabase database;

  OldGenerations(MongoDatabase database) {
    this.database = database;
  }

  /**
   * Drops every collection of a generation that is outdated, or of another epoch than what is
   * served, and what was written down of it. Those of a later epoch are of a book that was put back
   * together with a new Kafka: what is made of that epoch when it comes again must not be mixed
   * with them.
   *
   * @return the names of the generations that were found
   */
  public List<String> dropOthers(Kept kept) {
    return StoreAccess.reach(
        () -> {
          List<String> names = database.listCollectionNames().into(new ArrayList<>());
          List<String> dropped = new ArrayList<>();
          for (String name : names) {
            Optional<Generation> generation = Generation.ofCollection(name);
            if (generation.filter(each -> goes(each, kept)).isPresent()) {
              database.getCollection(name).drop();
              forget(generation.get());
              dropped.add(generation.get().name());
            }
          }
          return dropped.stream().distinct().toList();
        });
  }

  private static boolean goes(Generation generation, Kept kept) {
    return generation.epoch() > kept.served().epoch() || kept.isOutdated(generation);
  }

  /** How far its sinks had come. */
  private void forget(Generation generation) {
    database
        .getCollection(Offsets.COLLECTION)
        .deleteMany(
            and(
                gte(Documents.ID, generation.name() + "/"),
                lt(Documents.ID, generation.name() + "0")));
  }

  /** Whether the view topics were told to be without what generations before this one wrote. */
  public boolean swept(Generation served) {
    return StoreAccess.reach(
        () -> {
          @Nullable Document found =
              database.getCollection(Offsets.COLLECTION).find(eq(Documents.ID, SWEPT)).first();
          return found != null && served.name().equals(found.getString("generation"));
        });
  }

  public void writeSwept(Generation served) {
    Document swept = new Document(Documents.ID, SWEPT).append("generation", served.name());
    StoreAccess.reach(
        () ->
            database
                .getCollection(Offsets.COLLECTION)
                .replaceOne(eq(Documents.ID, SWEPT), swept, new ReplaceOptions().upsert(true)));
  }
}
