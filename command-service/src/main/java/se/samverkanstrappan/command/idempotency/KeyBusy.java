package se.samverkanstrappan.command.idempotency;

import org.jspecify.annotations.Nullable;

/** A twin is still at work, and it cannot be waited for any longer. */
public final class KeyBusy extends RuntimeException {
  public KeyBusy(@Nullable Throwable cause) {
    super("a request with this Idempotency-Key is still being worked on", cause);
  }
}
