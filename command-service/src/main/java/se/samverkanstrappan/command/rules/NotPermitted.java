package se.samverkanstrappan.command.rules;

/** It is not for the one who asks, whose roles would do, but not with what it acts for. */
public final class NotPermitted extends RuntimeException {
  public NotPermitted() {
    super("not permitted", null, false, false);
  }
}
