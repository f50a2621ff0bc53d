package se.samverkanstrappan.command.http;

/** The body is larger than what is read. */
final class BodyTooLarge extends RuntimeException {
  BodyTooLarge(int limit) {
    super("at most " + limit + " bytes are read", null, false, false);
  }
}
