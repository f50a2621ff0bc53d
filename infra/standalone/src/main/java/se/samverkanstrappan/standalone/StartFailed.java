package se.samverkanstrappan.standalone;

import org.jspecify.annotations.Nullable;

/** A part cannot start; the message is for the person who started it. */
final class StartFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailed(String message) {
    super(message);
  }

  StartFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
