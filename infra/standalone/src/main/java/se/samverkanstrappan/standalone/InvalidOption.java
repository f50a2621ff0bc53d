package se.samverkanstrappan.standalone;

/** The command line cannot be understood; the message says what to write instead. */
final class InvalidOption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidOption(String message) {
    super(message);
  }
}
