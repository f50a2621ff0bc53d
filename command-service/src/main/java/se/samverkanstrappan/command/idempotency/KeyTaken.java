package se.samverkanstrappan.command.idempotency;

/** A twin was here first; nothing was done. */
public final class KeyTaken extends RuntimeException {
  KeyTaken() {
    super("the key has been used", null, false, false);
  }
}
