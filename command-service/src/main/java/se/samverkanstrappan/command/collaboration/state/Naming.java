package se.samverkanstrappan.command.collaboration.state;

import java.util.Locale;
import se.samverkanstrappan.command.rules.Violations;

/** Names the entries that would no longer fit, the first few of them. */
final class Naming {
  private final Violations violations;
  private int left;

  Naming(Violations violations, int most) {
    this.violations = violations;
    this.left = most;
  }

  void tell(String pointer, String id, Kept entry, Breach breach) {
    if (left-- > 0) {
      violations.add(
          pointer,
          entry.kind().name().toLowerCase(Locale.ROOT) + " " + id + ": " + breach.message());
    }
  }
}
