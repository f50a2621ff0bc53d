package se.samverkanstrappan.command.rules;

/** The id that the caller chose already stands for something else. */
public final class IdTaken extends RuntimeException {
  private final String pointer;

  public IdTaken(String pointer, String id) {
    super("the id " + id + " is already taken", null, false, false);
    this.pointer = pointer;
  }

  /** JSON pointer to the id in the request. */
  public String pointer() {
    return pointer;
  }
}
