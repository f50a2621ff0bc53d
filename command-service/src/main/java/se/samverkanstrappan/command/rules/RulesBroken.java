package se.samverkanstrappan.command.rules;

import java.util.List;

/** A command breaks rules of the domain; nothing was written. */
public final class RulesBroken extends RuntimeException {
  private final transient List<Violation> violations;

  public RulesBroken(List<Violation> violations) {
    super(violations.toString(), null, false, false);
    this.violations = List.copyOf(violations);
  }

  /** All that were found, never none. */
  public List<Violation> violations() {
    return violations;
  }
}
