package se.samverkanstrappan.command.http;

/** A request that cannot be understood, whatever stands in the book. */
public final class UnreadableRequest extends RuntimeException {
  private final String pointer;

  public UnreadableRequest(String pointer, String message) {
    super(message, null, false, false);
    this.pointer = pointer;
  }

  /** JSON pointer to what cannot be read. */
  public String pointer() {
    return pointer;
  }
}
