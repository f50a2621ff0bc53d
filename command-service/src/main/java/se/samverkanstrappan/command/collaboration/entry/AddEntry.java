package se.samverkanstrappan.command.collaboration.entry;

import java.util.Objects;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryStated;

/** Add an entry of any kind. */
public record AddEntry(String collaboration, String id, EntryDraft draft)
    implements CollaborationCommand {
  /** What happens where every rule is kept. */
  public EntryStated decide(CollaborationState state, Surroundings surroundings) {
    return decide(state, surroundings, new Violations());
  }

  /**
   * As {@link #decide(CollaborationState, Surroundings)}.
   *
   * @param violations what was found wrong already
   */
  public EntryStated decide(
      CollaborationState state, Surroundings surroundings, Violations violations) {
    state.requireNotWithdrawn();
    if (state.entries().has(id)) {
      throw new IdTaken("/id", id);
    }
    violations.id("/id", id);
    Entry entry = draft.judge(violations, state, surroundings);
    if (entry != null) {
      new Limits(state.entries()).add(violations, EntryKind.of(entry));
      Change.in(state, surroundings.today()).put(id, Kept.of(entry), violations).judge();
    }
    violations.throwIfAny();
    return EntryEvents.added(id, Objects.requireNonNull(entry));
  }
}
