package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;

/**
 * The one way in which anything in a collaboration is added, ended, amended or retracted: tells
 * whether what would then stand keeps every invariant.
 */
public final class Change {
  /** So many of those that would no longer fit are named. */
  private static final int NAMED = 5;

  private static final Set<EntryKind> DEPENDENT =
      EnumSet.of(EntryKind.INTERACTION, EntryKind.MANDATE, EntryKind.PERCEPTION);

  private final CollaborationState state;
  private final LocalDate opening;
  private final LocalDate today;
  private final Map<String, @Nullable Kept> changes = new LinkedHashMap<>();
  private final Map<String, Violations> told = new LinkedHashMap<>();

  private Change(CollaborationState state, LocalDate opening, LocalDate today) {
    this.state = state;
    this.opening = opening;
    this.today = today;
  }

  /** A change of nothing so far, to be judged on a day. */
  public static Change in(CollaborationState state, LocalDate today) {
    return new Change(state, state.opening(), today);
  }

  /** Tells at {@code /openedOn} what would not fit if the collaboration had begun another day. */
  public static void moveOpening(
      CollaborationState state, LocalDate opening, Violations violations) {
    Change change = new Change(state, opening, opening);
    Proposed book = change.proposed();
    Invariants invariants = new Invariants(book);
    Naming naming = new Naming(violations, NAMED);
    for (EntryKind kind : EntryKind.values()) {
      book.standing(kind)
          .forEach(
              (id, kept) ->
                  invariants
                      .of(id, kept)
                      .forEach(breach -> naming.tell("/openedOn", id, kept, breach)));
    }
  }

  /**
   * Lets an entry stand under an id.
   *
   * @param violations where it is told what does not fit, under pointers within the entry
   */
  public Change put(String id, Kept entry, Violations violations) {
    changes.put(id, entry);
    told.put(id, violations);
    return this;
  }

  /** Lets nothing stand under an id any more. */
  public Change remove(String id, Violations violations) {
    changes.put(id, null);
    told.put(id, violations);
    return this;
  }

  /** Tells all that would not hold. */
  public void judge() {
    Proposed book = proposed();
    Invariants invariants = new Invariants(book);
    changes.forEach(
        (id, entry) -> {
          Violations violations = violationsOf(id);
          if (entry != null && hasHappened(entry, violations)) {
            invariants.of(id, entry).forEach(breach -> tell(entry, breach, violations));
          }
          dependents(id, entry, violations, book, invariants);
        });
  }

  private Proposed proposed() {
    return new Proposed(state.entries(), opening, changes);
  }

  /** Whether it has begun; tells what of it lies in the future or before the opening. */
  private boolean hasHappened(Kept entry, Violations violations) {
    if (!entry.kind().isFact()) {
      return true;
    }
    FactDates dates = new FactDates(opening, today);
    boolean ended = dates.happened(violations, entry.kind().ends(), entry.until());
    return dates.happened(violations, entry.kind().begins(), entry.on()) && ended;
  }

  private static void tell(Kept entry, Breach breach, Violations violations) {
    switch (breach.part()) {
      case BEGINNING -> violations.addUnlessTold(entry.kind().begins(), breach.message());
      case END -> violations.addUnlessTold(entry.kind().ends(), breach.message());
      case ACTOR -> tellWho(entry, breach, violations);
    }
  }

  private static void tellWho(Kept entry, Breach breach, Violations violations) {
    if (entry.kind() != EntryKind.INTERACTION) {
      violations.addUnlessTold("/actor", breach.message());
      return;
    }
    int position = 0;
    for (String actor : entry.who()) {
      if (actor.equals(breach.actor())) {
        violations.addUnlessTold("/participants/" + position + "/actor", breach.message());
      }
      position++;
    }
  }

  /** What others say must still fit; only less presence and another lifecycle can change that. */
  private void dependents(
      String id,
      @Nullable Kept entry,
      Violations violations,
      Proposed book,
      Invariants invariants) {
    Kept before = state.entries().get(id);
    EntryKind kind = entry != null ? entry.kind() : before == null ? null : before.kind();
    if (kind == EntryKind.STAY && before != null) {
      Set<String> actors = new LinkedHashSet<>(before.who());
      dependents(actors, entry, violations, book, invariants);
    } else if (kind == EntryKind.LIFECYCLE) {
      lifecycleStillPossible(entry, violations, book);
      dependents(Set.of(), entry, violations, book, invariants);
    }
  }

  private static void lifecycleStillPossible(
      @Nullable Kept entry, Violations violations, Proposed book) {
    if (entry == null) {
      book.lifecycle().fault().ifPresent(fault -> violations.add("", fault));
    }
  }

  private void dependents(
      Set<String> actors,
      @Nullable Kept cause,
      Violations violations,
      Proposed book,
      Invariants invariants) {
    Naming naming = new Naming(violations, NAMED);
    for (EntryKind kind : DEPENDENT) {
      book.standing(kind)
          .forEach(
              (id, kept) -> {
                if (!changes.containsKey(id)) {
                  invariants
                      .touchedBy(kept, actors)
                      .forEach(
                          breach ->
                              naming.tell(
                                  pointer(cause, book.day(kept), breach), id, kept, breach));
                }
              });
    }
  }

  /** The field of the changed entry that leaves no room for another one's day. */
  private String pointer(@Nullable Kept cause, LocalDate day, Breach breach) {
    if (cause == null) {
      return "";
    }
    if (cause.kind() == EntryKind.LIFECYCLE) {
      return cause.kind().begins();
    }
    if (breach.actor() != null && !cause.who().contains(breach.actor())) {
      return "/actor";
    }
    return day.isBefore(cause.on().countedFrom(opening))
        ? cause.kind().begins()
        : cause.kind().ends();
  }

  private Violations violationsOf(String id) {
    return Objects.requireNonNull(told.get(id));
  }
}
