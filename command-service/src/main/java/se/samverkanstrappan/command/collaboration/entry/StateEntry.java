package se.samverkanstrappan.command.collaboration.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Entry;

/**
 * Let what an actor is said to hold or to think stand from a day on; said again, it changes
 * nothing.
 *
 * @param actor as the address names it
 */
public record StateEntry(String collaboration, String actor, AddEntry addition)
    implements CollaborationCommand {
  /** The id of the entry that says exactly this already, where there is one. */
  public Optional<String> saidAlready(CollaborationState state, Surroundings surroundings) {
    String meant = surroundings.actors().resolve(actor);
    if (meant == null) {
      throw new UnknownId("actor", actor);
    }
    Violations unheard = new Violations();
    unheard.id("/id", addition.id());
    Entry entry = addition.draft().judge(unheard, surroundings);
    if (entry == null || !unheard.isEmpty()) {
      return Optional.empty();
    }
    state.requireNotWithdrawn();
    Kept kept = Kept.of(entry);
    return state.entries().ids(EntryKind.of(entry), meant).stream()
        .filter(id -> stands(state.entries().get(id), kept))
        .findFirst();
  }

  private static boolean stands(@Nullable Kept standing, Kept kept) {
    return standing != null && !standing.retracted() && standing.says(kept);
  }
}
