package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/**
 * The changes in the life of a collaboration in the order of their days, whatever order they were
 * recorded in.
 */
final class Lifecycle {
  private final List<Turn> turns;

  /** A change and the day it counts from. */
  record Turn(LifecycleKind kind, LocalDate day) {}

  Lifecycle(List<Turn> turns) {
    this.turns = turns.stream().sorted(Comparator.comparing(Turn::day)).toList();
  }

  /** Whether the collaboration is closed on a day; the closing day is, the reopening day is not. */
  boolean closedOn(LocalDate day) {
    boolean closed = false;
    for (Turn turn : turns) {
      if (turn.day().isAfter(day)) {
        return closed;
      }
      closed = turn.kind() == LifecycleKind.CLOSED;
    }
    return closed;
  }

  /** What cannot be in the sequence, if anything. */
  Optional<String> fault() {
    Condition condition = Condition.ACTIVE;
    LocalDate previous = LocalDate.MIN;
    for (Turn turn : turns) {
      if (turn.day().equals(previous)) {
        return Optional.of("there are two changes on " + previous + ", at most one a day");
      }
      if (!condition.allows(turn.kind())) {
        return Optional.of(
            turn.kind() + " on " + turn.day() + " is not possible, it is " + condition + " then");
      }
      condition = condition.after(turn.kind());
      previous = turn.day();
    }
    return Optional.empty();
  }

  private enum Condition {
    ACTIVE,
    PAUSED,
    CLOSED;

    boolean allows(LifecycleKind kind) {
      return switch (kind) {
        case PAUSED -> this == ACTIVE;
        case RESUMED -> this == PAUSED;
        case CLOSED -> this != CLOSED;
        case REOPENED -> this == CLOSED;
      };
    }

    Condition after(LifecycleKind kind) {
      return switch (kind) {
        case PAUSED -> PAUSED;
        case CLOSED -> CLOSED;
        case RESUMED, REOPENED -> ACTIVE;
      };
    }
  }
}
