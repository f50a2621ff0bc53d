package se.samverkanstrappan.command.security;

import java.util.List;
import se.samverkanstrappan.access.AccessRule;

/** Lets a test of the installation see what command-service lets in, which is its own matter. */
public final class RulesOfCommands {
  private RulesOfCommands() {}

  /** All rules but the last, which are for whatever stands in no other. */
  public static List<AccessRule> all() {
    return CommandRules.all().stream()
        .filter(rule -> !rule.pattern().equals(CommandRules.ANYTHING_ELSE))
        .toList();
  }
}
