package se.samverkanstrappan.command.collaboration.importentries;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.entry.EntryEvents;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryStated;

/**
 * An entry that is sent, judged by itself and compared with what is there.
 *
 * @param entry as far as it can be told
 * @param kept null where too much of the entry is missing
 * @param unchanged whether it is there and equal
 */
record Arrival(String id, @Nullable Entry entry, @Nullable Kept kept, boolean unchanged) {
  static Arrival of(
      NewEntry sent, CollaborationState state, Surroundings surroundings, Violations violations) {
    violations.id("/id", sent.id());
    Entry entry = sent.draft().judge(violations, surroundings);
    Kept kept = entry == null ? null : Kept.of(entry);
    Kept there = state.entries().get(sent.id());
    if (kept == null || there == null) {
      return new Arrival(sent.id(), entry, kept, false);
    }
    boolean same = !there.retracted() && there.says(kept);
    violations.addIf(there.retracted(), "", "was retracted, and stays so");
    if (!there.retracted() && !same) {
      violations.add(there.differsFrom(kept), "differs from what is there: import never amends");
    }
    return new Arrival(sent.id(), entry, kept, same);
  }

  /** What happened when it was added; only for what was found right. */
  EntryStated added() {
    return EntryEvents.added(id, Objects.requireNonNull(entry));
  }
}
