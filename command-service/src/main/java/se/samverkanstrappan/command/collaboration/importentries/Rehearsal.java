package se.samverkanstrappan.command.collaboration.importentries;

import java.util.ArrayList;
import java.util.List;
import se.samverkanstrappan.command.collaboration.entry.Limits;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.state.Change;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;

/**
 * Plays through what an import would do to one collaboration, on a copy of its state, with nothing
 * written. Entries come in the order of their kinds, and {@link #finish} after the last.
 */
public final class Rehearsal {
  private final CollaborationState state;
  private final Surroundings surroundings;

  /** Lifecycle changes are possible together or not, whatever order they come in. */
  private final List<Pending> together = new ArrayList<>();

  private record Pending(Arrival arrival, Kept kept, Violations violations) {}

  /**
   * Begins to play.
   *
   * @param state of the collaboration as it is, or a new one; it is used up
   */
  public Rehearsal(CollaborationState state, Surroundings surroundings) {
    this.state = state;
    this.surroundings = surroundings;
  }

  /** Whether there is such a collaboration, withdrawn or not. */
  public boolean exists() {
    return state.isOpened();
  }

  /** Who owns it, where it exists. */
  public String owner() {
    return state.owner();
  }

  public boolean withdrawn() {
    return state.withdrawn();
  }

  /**
   * Opens the collaboration, or compares it with the one there is; whether it is new.
   *
   * @param sent what was found right by itself
   */
  public boolean open(CollaborationOpened sent, Violations violations) {
    if (!state.isOpened()) {
      state.apply(sent);
      return true;
    }
    OwnFields.differences(state, sent)
        .forEach(each -> violations.add(each.pointer(), each.message()));
    return false;
  }

  /** Adds an entry, or finds it; whether it is new. */
  public boolean add(NewEntry sent, Violations violations) {
    int before = violations.count();
    Arrival arrival = Arrival.of(sent, state, surroundings, violations);
    Kept kept = arrival.kept();
    if (arrival.unchanged() || kept == null) {
      return false;
    }
    Limits limits = new Limits(state.entries());
    together.forEach(each -> limits.add(new Violations(), each.kept().kind()));
    limits.add(violations, kept.kind());
    if (kept.kind() == EntryKind.LIFECYCLE && violations.count() == before) {
      together.add(new Pending(arrival, kept, violations));
      return true;
    }
    finish();
    Change.in(state, surroundings.today()).put(arrival.id(), kept, violations).judge();
    if (violations.count() > before) {
      return false;
    }
    state.apply(arrival.added());
    return true;
  }

  /** Judges what has to be judged together. */
  public void finish() {
    if (together.isEmpty()) {
      return;
    }
    Change change = Change.in(state, surroundings.today());
    together.forEach(each -> change.put(each.arrival().id(), each.kept(), each.violations()));
    change.judge();
    together.forEach(each -> state.apply(each.arrival().added()));
    together.clear();
  }
}
