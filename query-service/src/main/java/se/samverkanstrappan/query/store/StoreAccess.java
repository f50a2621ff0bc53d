package se.samverkanstrappan.query.store;

import com.mongodb.MongoException;
import java.util.function.Supplier;

/** The one way in which a failing store is told to those outside this package. */
final class StoreAccess {
  private StoreAccess() {}

  /**
   * Does something with the store.
   *
   * @throws StoreUnavailable where the store does not answer
   */
  static <T> T reach(Supplier<T> work) {
    try {
      return work.get();
    } catch (MongoException e) {
      throw new StoreUnavailable(e);
    }
  }
}
