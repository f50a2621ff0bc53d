package se.samverkanstrappan.access;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in is not even looked at, since too many before it have failed; answered with 429. */
public final class TooManyAttempts extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public TooManyAttempts(Duration retryAfter) {
    super("too many failed attempts to sign in");
    this.retryAfter = retryAfter;
  }

  /** How long to wait before the next attempt is looked at. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
