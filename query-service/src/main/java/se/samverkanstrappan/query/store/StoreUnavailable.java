package se.samverkanstrappan.query.store;

/** The document store cannot be reached; what it holds can be read again when it is back. */
public final class StoreUnavailable extends RuntimeException {
  public StoreUnavailable(Throwable cause) {
    super("the document store cannot be reached", cause);
  }
}
