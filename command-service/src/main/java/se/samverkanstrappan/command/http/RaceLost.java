package se.samverkanstrappan.command.http;

/** Other writers came in between, time after time. */
final class RaceLost extends RuntimeException {
  RaceLost(Throwable cause) {
    super("others wrote to the same thing at the same time", cause);
  }
}
