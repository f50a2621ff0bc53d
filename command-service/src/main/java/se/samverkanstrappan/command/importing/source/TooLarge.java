package se.samverkanstrappan.command.importing.source;

/** More was sent than is taken. */
public final class TooLarge extends RuntimeException {
  public TooLarge(long limit) {
    super("at most " + limit + " bytes are read", null, false, false);
  }
}
