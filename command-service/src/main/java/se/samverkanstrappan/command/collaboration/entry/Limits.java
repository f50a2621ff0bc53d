package se.samverkanstrappan.command.collaboration.entry;

import java.util.EnumMap;
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

  private final Entries entries;
  private final Map<EntryKind, Integer> added = new EnumMap<>(EntryKind.class);

  public Limits(Entries entries) {
    this.entries = entries;
  }

  /** Counts one more of a kind; tells where there is no room for it. */
  public void add(Violations violations, EntryKind kind) {
    if (kind == EntryKind.INTERACTION) {
      check(violations, count(kind), INTERACTIONS, "interactions");
    } else {
      int others = entries.count() + total() - count(EntryKind.INTERACTION);
      check(violations, others, OTHERS, "entries beside its interactions");
      check(violations, count(kind), FEWER.getOrDefault(kind, OTHERS), kind.list());
    }
    added.merge(kind, 1, Integer::sum);
  }

  private int count(EntryKind kind) {
    return entries.count(kind) + added.getOrDefault(kind, 0);
  }

  private int total() {
    return added.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void check(Violations violations, int there, int most, String what) {
    violations.addIf(
        there >= most, "", "a collaboration has at most " + most + " " + what + ", split it");
  }
}
