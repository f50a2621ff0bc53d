package se.samverkanstrappan.command.importing.source;

/** What was sent cannot be kept here now. */
public final class NoRoom extends RuntimeException {
  NoRoom(Throwable cause) {
    super("there is no room for the file now", cause);
  }
}
