package se.samverkanstrappan.command.collaboration.entry;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryStated;

/**
 * Correct an entry of any kind; the draft is all of it as it shall stand.
 *
 * @param kinds those that the address stands for
 * @param draft reads what was sent as an entry of a kind
 */
public record AmendEntry(
    String collaboration,
    String id,
    Kinds kinds,
    Function<EntryKind, EntryDraft> draft,
    @Nullable String reason)
    implements CollaborationCommand {

  public static AmendEntry interaction(
      String collaboration, String id, InteractionDraft draft, @Nullable String reason) {
    return new AmendEntry(collaboration, id, Kinds.INTERACTIONS, kind -> draft, reason);
  }

  /** What happens where every rule is kept; nothing where nothing but the reason is new. */
  public List<EntryStated> decide(CollaborationState state, Surroundings surroundings) {
    Kept standing = kinds.find(state, id);
    EntryDraft sent = draft.apply(standing.kind());
    state.requireNotWithdrawn();
    if (sent instanceof LifecycleDraft change) {
      sent = change.because(standing.reason());
    }
    Violations violations = new Violations();
    violations.addIf(standing.retracted(), "", "what was retracted stays retracted");
    Reason.required(violations, reason);
    Entry entry = sent.judge(violations, surroundings);
    Kept amended = entry == null ? null : Kept.of(entry);
    if (amended != null && !standing.retracted()) {
      Change.in(state, surroundings.today()).put(id, amended, violations).judge();
    }
    violations.throwIfAny();
    return Objects.requireNonNull(amended).says(standing)
        ? List.of()
        : List.of(
            EntryEvents.amended(id, Objects.requireNonNull(entry), Objects.requireNonNull(reason)));
  }
}
