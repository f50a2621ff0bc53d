package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;

/** Why something was done. */
public final class Reason {
  static final int LENGTH = 1000;

  private Reason() {}

  /** A reason that has to be told. */
  public static void required(Violations violations, @Nullable String reason) {
    violations.requiredText("/reason", reason, LENGTH);
  }
}
