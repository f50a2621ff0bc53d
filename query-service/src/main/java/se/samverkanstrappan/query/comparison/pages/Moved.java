package se.samverkanstrappan.query.comparison.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Status;

/**
 * A collaboration that stands elsewhere on a later day than on an earlier one.
 *
 * @param steps how many steps up or down; 0 where what differs is something else
 */
record Moved(CollaborationView head, Placement before, Placement after, Way way, int steps) {
  /** What became of it. */
  enum Way {
    UP,
    DOWN,
    OPENED,
    CLOSED,
    REOPENED,
    PAUSED,
    RESUMED
  }

  /** Those that do, in the order of the later day's. */
  static List<Moved> between(List<PlacedCollaboration> early, List<PlacedCollaboration> late) {
    Map<String, Placement> before = new HashMap<>();
    early.forEach(each -> before.put(each.head().id(), each.placement()));
    List<Moved> moved = new ArrayList<>();
    for (PlacedCollaboration each : late) {
      Placement then = before.get(each.head().id());
      Way way = then == null ? null : way(then, each.placement());
      if (then != null && way != null) {
        moved.add(new Moved(each.head(), then, each.placement(), way, steps(then, each)));
      }
    }
    return moved;
  }

  private static int steps(Placement before, PlacedCollaboration late) {
    Integer then = before.step();
    Integer now = late.placement().step();
    return then == null || now == null ? 0 : Math.abs(now - then);
  }

  private static @Nullable Way way(Placement before, Placement after) {
    Integer then = before.step();
    Integer now = after.step();
    if (then != null && now != null && !then.equals(now)) {
      return now > then ? Way.UP : Way.DOWN;
    }
    if (before.status() == after.status()) {
      return null;
    }
    if (before.status() == Status.NOT_OPENED) {
      return Way.OPENED;
    }
    return switch (after.status()) {
      case CLOSED -> Way.CLOSED;
      case PAUSED -> Way.PAUSED;
      case ACTIVE -> before.status() == Status.PAUSED ? Way.RESUMED : Way.REOPENED;
      case NOT_OPENED, WITHDRAWN -> null;
    };
  }
}
