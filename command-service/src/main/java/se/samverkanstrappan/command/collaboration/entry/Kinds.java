package se.samverkanstrappan.command.collaboration.entry;

import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.rules.UnknownId;

/** Which kinds of entries an address stands for. */
public enum Kinds {
  INTERACTIONS("interaction"),
  OTHERS("entry");

  private final String word;

  Kinds(String word) {
    this.word = word;
  }

  /**
   * The entry with an id, also one that was retracted.
   *
   * @throws UnknownId where there is none of these kinds
   */
  Kept find(CollaborationState state, String id) {
    Kept kept = state.entries().get(id);
    if (kept == null || (this == INTERACTIONS) != (kept.kind() == EntryKind.INTERACTION)) {
      throw new UnknownId(word, id);
    }
    return kept;
  }
}
