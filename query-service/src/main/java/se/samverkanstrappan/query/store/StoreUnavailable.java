package se.samverkanstrappan.query.store;

/** Nothing can be read now: the document store is away, or what it is to hold is being made. */
public final class StoreUnavailable extends RuntimeException {
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreUnavailable(String message) {
    super(message);
  }
}
