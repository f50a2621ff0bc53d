package se.samverkanstrappan.query.caching;

/** The reader has the answer already; the response says so, and no body follows. */
final class NotModified extends RuntimeException {
  NotModified() {
    super(null, null, false, false);
  }
}
