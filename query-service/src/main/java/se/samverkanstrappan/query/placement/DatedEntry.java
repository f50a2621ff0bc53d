package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Entry;

/**
 * An entry as it stands, and the whole days that it counts on (section 1).
 *
 * @param from the day it is dated; for a plan, the day it is to be met by
 * @param to the first day on which it no longer holds; null where it has no end
 */
public record DatedEntry<E extends Entry>(
    String id, E entry, LocalDate from, @Nullable LocalDate to) {

  /** Whether a day is one of these days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** Entries by whom they are about, in the order they had. */
  public static <E extends Entry> Map<String, List<DatedEntry<E>>> by(
      List<DatedEntry<E>> entries, Function<E, String> actor) {
    Map<String, List<DatedEntry<E>>> by = new TreeMap<>();
    for (DatedEntry<E> each : entries) {
      by.computeIfAbsent(actor.apply(each.entry()), it -> new ArrayList<>()).add(each);
    }
    return by;
  }
}
