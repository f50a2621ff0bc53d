package se.samverkanstrappan.standalone.accounts;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something about accounts cannot be done; the message is for the person who asked for it. */
public final class AccountsFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  AccountsFailed(String message) {
    super(message);
  }

  AccountsFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
