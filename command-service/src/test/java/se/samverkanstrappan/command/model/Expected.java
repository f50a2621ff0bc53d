package se.samverkanstrappan.command.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samverkanstrappan.command.model.Outcome.Refusal;
import se.samverkanstrappan.command.model.Outcome.Refused;
import se.samverkanstrappan.events.DomainEvent;

/**
 * What the model answers, and what else the specification leaves open.
 *
 * @param outcome its answer; of broken rules the pointers that must be told
 * @param also pointers that may be told beside them
 * @param oneOf of each of these sets at least one pointer must be told
 * @param instead answers that are as good; all of them leave the book as it is
 */
record Expected(Outcome outcome, Set<String> also, List<Set<String>> oneOf, List<Outcome> instead) {
  Expected {
    also = new TreeSet<>(also);
    oneOf = List.copyOf(oneOf);
    instead = List.copyOf(instead);
  }

  static Expected just(Outcome outcome) {
    return new Expected(outcome, Set.of(), List.of(), List.of());
  }

  static Expected event(DomainEvent event) {
    return just(new Outcome.Accepted(List.of(event)));
  }

  static Expected refused(Refusal why, String... pointers) {
    return just(new Refused(why, Set.of(pointers)));
  }

  /** The same, where another answer is as good. */
  Expected or(Outcome other) {
    return new Expected(outcome, also, oneOf, List.of(other));
  }

  /** One of the answers it allows. */
  Outcome answer() {
    if (!(outcome instanceof Refused refused)) {
      return outcome;
    }
    Set<String> told = new TreeSet<>(refused.pointers());
    oneOf.forEach(some -> told.add(new TreeSet<>(some).first()));
    return new Refused(refused.why(), told);
  }

  boolean allows(Outcome actual) {
    if (instead.contains(actual)) {
      return true;
    }
    return outcome instanceof Refused mine
            && actual instanceof Refused theirs
            && mine.why() == Refusal.RULES
            && theirs.why() == Refusal.RULES
        ? allows(mine.pointers(), theirs.pointers())
        : outcome.equals(actual);
  }

  private boolean allows(Set<String> must, Set<String> told) {
    Set<String> left = new TreeSet<>(told);
    left.removeAll(must);
    left.removeAll(also);
    oneOf.forEach(left::removeAll);
    return !told.isEmpty()
        && told.containsAll(must)
        && left.isEmpty()
        && oneOf.stream().allMatch(some -> some.stream().anyMatch(told::contains));
  }
}
