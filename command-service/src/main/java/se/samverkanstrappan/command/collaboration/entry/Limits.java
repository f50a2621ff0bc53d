package se.samverkanstrappan.command.collaboration.entry;

import java.util.Map;
import se.samverkanstrappan.command.collaboration.state.Entries;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.rules.Violations;

/** How much one collaboration holds; what was retracted counts, since it is kept. */
public final class Limits {
  private static final int INTERACTIONS = 10_000;
  private static final int OTHERS = 10_000;

  /** These are kept together wherever a collaboration is known, so they have to fit a record. */
  private static final Map<EntryKind, Integer> FEWER =
      Map.of(EntryKind.STAY, 5_000, EntryKind.LIFECYCLE, 500);

  private Limits() {}

  /** Tells where a collaboration has no room for one more of a kind. */
  public static void check(Violations violations, Entries entries, EntryKind kind) {
    int interactions = entries.count(EntryKind.INTERACTION);
    if (kind == EntryKind.INTERACTION) {
      check(violations, interactions, INTERACTIONS, "interactions");
    } else {
      check(violations, entries.count() - interactions, OTHERS, "entries beside its interactions");
      check(violations, entries.count(kind), FEWER.getOrDefault(kind, OTHERS), kind.list());
    }
  }

  private static void check(Violations violations, int there, int most, String what) {
    violations.addIf(
        there >= most, "", "a collaboration has at most " + most + " " + what + ", split it");
  }
}
