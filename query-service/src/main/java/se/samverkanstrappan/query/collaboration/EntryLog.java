package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.query.placement.DatedEntry;

/** The entries of one collaboration that stand, each with the event that says so. */
final class EntryLog {
  private final Map<String, StandingEntry<Entry>> standing = new LinkedHashMap<>();

  /** Takes in the next event; one that is not about an entry changes nothing. */
  void apply(RecordedEvent event) {
    switch (event.payload()) {
      case EntryStated stated -> put(stated.id(), stated.stated(), event);
      case EntryEnded ended -> end(ended, event);
      case EntryTakenBack takenBack -> standing.remove(takenBack.id());
      default -> {}
    }
  }

  /** All that stand, in the order they were first told. */
  Collection<StandingEntry<Entry>> all() {
    return Collections.unmodifiableCollection(standing.values());
  }

  /** The same on their days, as they are known as of a day; in order of those days. */
  List<DatedEntry<? extends Entry>> dated(EntryDays days, LocalDate asOf) {
    List<DatedEntry<? extends Entry>> dated = new ArrayList<>();
    for (StandingEntry<Entry> each : standing.values()) {
      if (days.isKnown(each.entry(), asOf)) {
        dated.add(days.dated(each.id(), days.asOf(each.entry(), asOf)));
      }
    }
    dated.sort(Comparator.comparing(DatedEntry::from));
    return dated;
  }

  private void end(EntryEnded ended, RecordedEvent event) {
    StandingEntry<Entry> before = standing.get(ended.id());
    if (before != null) {
      put(ended.id(), ended.ended(before.entry()), event);
    }
  }

  private void put(String id, Entry entry, RecordedEvent event) {
    boolean amended = amends(event) || isAmended(standing.get(id));
    standing.put(id, new StandingEntry<>(id, entry, event.sequence(), event.recordedAt(), amended));
  }

  private static boolean amends(RecordedEvent event) {
    return event.payload() instanceof InteractionAmended || event.payload() instanceof EntryAmended;
  }

  private static boolean isAmended(@Nullable StandingEntry<Entry> before) {
    return before != null && before.amended();
  }
}
