package se.samverkanstrappan.access;

import java.io.Serial;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody asks more than is answered: 429, with how long to wait. */
public final class TooManyRequests extends ErrorResponseException {
  @Serial private static final long serialVersionUID = 1L;
  private static final long NANOS = 1_000_000_000L;

  public TooManyRequests(Duration wait) {
    super(HttpStatus.TOO_MANY_REQUESTS);
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
  }

  private static long seconds(Duration wait) {
    return Math.max(1, Math.ceilDiv(wait.toNanos(), NANOS));
  }

  /** It tells nothing that a stack would add to, and must cost little. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
