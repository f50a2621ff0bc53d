package se.samverkanstrappan.query.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.collaboration.EntryDays;

/**
 * An entry that the book had otherwise at one instant than at another.
 *
 * @param kind the word for what the entry is, as events call it
 * @param change what came of it from the earlier instant to the later
 * @param one as it stood on the one side, null where it did not
 * @param other as it stood on the other side, null where it did not
 */
public record EntryDifference(
    String id, String kind, Change change, @Nullable Entry one, @Nullable Entry other) {

  /** What can become of an entry; coming to its end is all that happened to one that ended. */
  public enum Change {
    ADDED,
    AMENDED,
    ENDED,
    RETRACTED
  }

  /**
   * The entries that differ, in order of their ids.
   *
   * @param here those of the one side, by their ids
   * @param there those of the other side
   * @param backwards whether the other side is the earlier one
   */
  static List<EntryDifference> between(
      Map<String, Entry> here, Map<String, Entry> there, boolean backwards) {
    TreeSet<String> ids = new TreeSet<>(here.keySet());
    ids.addAll(there.keySet());
    List<EntryDifference> differences = new ArrayList<>();
    for (String id : ids) {
      Entry on = here.get(id);
      Entry off = there.get(id);
      Change change = backwards ? change(off, on) : change(on, off);
      Entry either = on == null ? off : on;
      if (change != null && either != null) {
        differences.add(new EntryDifference(id, word(either), change, on, off));
      }
    }
    return differences;
  }

  private static @Nullable Change change(@Nullable Entry before, @Nullable Entry after) {
    if (before == null) {
      return after == null ? null : Change.ADDED;
    }
    if (after == null) {
      return Change.RETRACTED;
    }
    if (before.equals(after)) {
      return null;
    }
    return before.equals(EntryDays.open(after)) ? Change.ENDED : Change.AMENDED;
  }

  private static String word(Entry entry) {
    return switch (entry) {
      case Stay stay -> "participant";
      case RoleHeld role -> "role";
      case MandateHeld mandate -> "mandate";
      case Interaction interaction -> "interaction";
      case Perception perception -> "perception";
      case Ambition ambition -> "ambition";
      case Obstacle obstacle -> "obstacle";
      case LifecycleChange change -> "lifecycle";
      case Link link -> "link";
    };
  }
}
