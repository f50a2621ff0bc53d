package se.samverkanstrappan.query.placement;

import java.util.List;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** The status of a collaboration, day by day. */
final class Lifecycle {
  private final DayFunction status = new DayFunction();

  Lifecycle(PlacementFacts facts) {
    int opening = DayFunction.day(facts.openedOn());
    status.set(opening, Status.ACTIVE.ordinal());
    for (LifecycleChange change : facts.lifecycle()) {
      status.set(Math.max(opening, DayFunction.day(change.on())), after(change.kind()).ordinal());
    }
  }

  private static Status after(LifecycleKind kind) {
    return switch (kind) {
      case PAUSED -> Status.PAUSED;
      case RESUMED, REOPENED -> Status.ACTIVE;
      case CLOSED -> Status.CLOSED;
    };
  }

  /** Per day, the ordinal of its {@link Status}. */
  DayFunction status() {
    return status;
  }

  /** The stretches on which the collaboration stands on the ladder: active or paused. */
  List<Period> open() {
    return Period.where(
        status, value -> value == Status.ACTIVE.ordinal() || value == Status.PAUSED.ordinal());
  }

  List<Period> active() {
    return Period.where(status, value -> value == Status.ACTIVE.ordinal());
  }
}
