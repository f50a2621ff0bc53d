package se.samverkanstrappan.query.security;

import java.util.List;
import se.samverkanstrappan.access.AccessRule;

/** Lets a test of the installation see what query-service lets in, which is its own matter. */
public final class RulesOfReads {
  private RulesOfReads() {}

  public static List<AccessRule> all() {
    return QueryRules.of(false).all();
  }
}
