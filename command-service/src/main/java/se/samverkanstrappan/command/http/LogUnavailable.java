package se.samverkanstrappan.command.http;

/** Kafka is away, and what was asked for needs it. */
public final class LogUnavailable extends RuntimeException {
  public LogUnavailable(Throwable cause) {
    super("nothing or only a part was sent; asking again does no harm", cause);
  }
}
