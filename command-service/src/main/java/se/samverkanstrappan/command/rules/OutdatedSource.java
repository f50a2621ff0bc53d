package se.samverkanstrappan.command.rules;

/** What was sent was made of what the book said once; made again, it may be taken. */
public final class OutdatedSource extends RuntimeException {
  public OutdatedSource(int epoch) {
    super("it is made from epoch " + epoch + ", which is not the present one", null, false, false);
  }
}
