package se.samverkanstrappan.command.rules;

/** The address names something that does not exist. */
public final class UnknownId extends RuntimeException {
  public UnknownId(String what, String id) {
    super("there is no " + what + " " + id, null, false, false);
  }
}
