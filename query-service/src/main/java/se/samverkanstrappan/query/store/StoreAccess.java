package se.samverkanstrappan.query.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoWriteException;
import java.util.function.Supplier;
import org.bson.BSONException;

/** The one way in which a failing store is told to those outside this package. */
final class StoreAccess {
  private StoreAccess() {}

  /**
   * Does something with the store.
   *
   * @throws StoreUnavailable where the store does not answer, or refuses to do it
   */
  static <T> T reach(Supplier<T> work) {
    try {
      return work.get();
    } catch (MongoException e) {
      throw new StoreUnavailable(
          refuses(e)
              ? "the document store refuses what is asked of it"
              : "the document store cannot be reached",
          e);
    }
  }

  /** Whether the store is there but does not do what it is told, so that waiting may not help. */
  static boolean refuses(RuntimeException e) {
    return e instanceof MongoWriteException
        || e instanceof MongoBulkWriteException
        || e instanceof MongoCommandException
        || e instanceof MongoQueryException
        || e instanceof MongoSecurityException
        || e instanceof BSONException;
  }
}
