package se.samverkanstrappan.command.http;

/** A request that cannot be understood, whatever stands in the book. */
public final class UnreadableRequest extends RuntimeException {
  private final String pointer;
  private final boolean field;

  public UnreadableRequest(String pointer, String message) {
    this(pointer, message, false);
  }

  private UnreadableRequest(String pointer, String message, boolean field) {
    super(message, null, false, false);
    this.pointer = pointer;
    this.field = field;
  }

  /** It would set what nobody may set. */
  static UnreadableRequest field(String pointer) {
    return new UnreadableRequest(pointer, "is not a field that can be set here", true);
  }

  /** Whether it would set what nobody may set. */
  boolean setsRefusedField() {
    return field;
  }

  /** JSON pointer to what cannot be read. */
  public String pointer() {
    return pointer;
  }
}
