package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of generations that are used up: whoever got one again would go on from what another
 * has read, with state and topics that were taken away or are of that.
 */
public final class UsedNumbers {
  private static final String ASKED = "asked";
  private static final String FOUND = "found";

  private final MongoDatabase database;

  UsedNumbers(MongoDatabase database) {
    this.database = database;
  }

  /** The highest that was ever asked for of a log and a fold, 0 where none was. */
  public int asked(Generation like) {
    return StoreAccess.reach(() -> number(find(like), ASKED));
  }

  /** The highest of the same that there is or was, as far as the store and Kafka know. */
  int highest(Generation like) {
    return StoreAccess.reach(
        () -> {
          @Nullable Document found = find(like);
          return Math.max(like.number(), Math.max(number(found, ASKED), number(found, FOUND)));
        });
  }

  /** Notes that one is asked for. */
  void ask(Generation generation) {
    raise(generation, ASKED);
  }

  /** Notes the highest that Kafka knows: an emptied store has forgotten what was asked for. */
  public void found(Generation highest) {
    raise(highest, FOUND);
  }

  private void raise(Generation to, String what) {
    StoreAccess.reach(
        () -> {
          if (number(find(to), what) < to.number()) {
            numbers()
                .updateOne(
                    eq(Documents.ID, id(to)),
                    Updates.max(what, to.number()),
                    new UpdateOptions().upsert(true));
          }
          return to;
        });
  }

  private @Nullable Document find(Generation like) {
    return numbers().find(eq(Documents.ID, id(like))).first();
  }

  private static int number(@Nullable Document numbers, String what) {
    return numbers == null ? 0 : numbers.getInteger(what, 0);
  }

  private static String id(Generation like) {
    return "numbers/" + new Generation(like.epoch(), like.fold(), 0).name();
  }

  private MongoCollection<Document> numbers() {
    return database.getCollection(Offsets.COLLECTION);
  }
}
