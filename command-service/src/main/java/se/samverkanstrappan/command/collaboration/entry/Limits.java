package se.samverkanstrappan.command.collaboration.entry;

import se.samverkanstrappan.command.collaboration.state.Entries;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.rules.Violations;

/** How much one collaboration holds; what was retracted counts, since it is kept. */
public final class Limits {
  private static final int INTERACTIONS = 10_000;
  private static final int OTHERS = 10_000;

  private Limits() {}

  /** Tells where a collaboration has no room for one more of a kind. */
  public static void check(Violations violations, Entries entries, EntryKind kind) {
    int interactions = entries.count(EntryKind.INTERACTION);
    if (kind == EntryKind.INTERACTION) {
      violations.addIf(
          interactions >= INTERACTIONS,
          "",
          "a collaboration has at most " + INTERACTIONS + " interactions, split it");
    } else {
      violations.addIf(
          entries.count() - interactions >= OTHERS,
          "",
          "a collaboration has at most " + OTHERS + " entries beside its interactions, split it");
    }
  }
}
