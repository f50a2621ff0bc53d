package se.samverkanstrappan.command.http;

/** A request that cannot be understood, whatever stands in the book. */
final class UnreadableRequest extends RuntimeException {
  private final String pointer;

  UnreadableRequest(String pointer, String message) {
    super(message, null, false, false);
    this.pointer = pointer;
  }

  String pointer() {
    return pointer;
  }
}
