package se.samverkanstrappan.command.collaboration.importentries;

import java.util.ArrayList;
import java.util.List;
import se.samverkanstrappan.command.collaboration.entry.Limits;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.EntryStated;

/**
 * Add the entries that are not there yet, all of them or none.
 *
 * @param entries at most {@value #MOST}; what is wrong with one is told under its position
 */
public record ImportEntries(String collaboration, List<NewEntry> entries)
    implements CollaborationCommand {
  /** Transactions of the book are kept small. */
  public static final int MOST = 200;

  public ImportEntries {
    if (entries.size() > MOST) {
      throw new IllegalArgumentException(entries.size() + " entries at once");
    }
    if (entries.stream().map(NewEntry::id).distinct().count() < entries.size()) {
      throw new IllegalArgumentException("two entries under one id");
    }
    entries = List.copyOf(entries);
  }

  /** What happens where every rule is kept. */
  public List<EntryStated> decide(CollaborationState state, Surroundings surroundings) {
    state.requireNotWithdrawn();
    Violations violations = new Violations();
    Change change = Change.in(state, surroundings.today());
    Limits limits = new Limits(state.entries());
    List<Arrival> fresh = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Violations at = violations.under("/" + i);
      Arrival arrival = Arrival.of(entries.get(i), state, surroundings, at);
      if (!arrival.unchanged() && arrival.kept() != null) {
        limits.add(at, arrival.kept().kind());
        change.put(arrival.id(), arrival.kept(), at);
        fresh.add(arrival);
      }
    }
    change.judge();
    violations.throwIfAny();
    return fresh.stream().map(Arrival::added).toList();
  }
}
