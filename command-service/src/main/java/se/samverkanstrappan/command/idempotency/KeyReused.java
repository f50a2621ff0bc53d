package se.samverkanstrappan.command.idempotency;

/** The key was used for something else that was asked. */
public final class KeyReused extends RuntimeException {
  KeyReused() {
    super(
        "this Idempotency-Key came before with another body, query or preference; a new request takes a new key",
        null,
        false,
        false);
  }
}
