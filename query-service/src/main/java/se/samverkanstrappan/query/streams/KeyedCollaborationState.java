package se.samverkanstrappan.query.streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.collaboration.CollaborationState;
import se.samverkanstrappan.query.collaboration.KeptEntry;
import se.samverkanstrappan.query.signals.Sent;

/**
 * The state of one collaboration at a time in the stores of a task. What is written stays in memory
 * until {@link #write}, so that an event is folded whole or not at all.
 */
final class KeyedCollaborationState implements CollaborationState {
  private static final String SEPARATOR = "/";
  private static final String ONE = "1";
  private static final String MORE = "2";
  private static final int HEADS_KEPT = 1000;
  private static final Comparator<PartialDate> BY_TEXT = Comparator.comparing(PartialDate::text);

  private final KeyValueStore<String, CollaborationHead> heads;
  private final KeyValueStore<String, Interaction> interactions;
  private final KeyValueStore<String, Integer> evidence;
  private final KeyValueStore<String, Integer> people;
  private final KeyValueStore<String, KeptEntry> entries;

  // Reading a head back from JSON for each event would be most of the work of a rebuild.
  private final Map<String, CollaborationHead> recentHeads =
      new LinkedHashMap<>(HEADS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CollaborationHead> eldest) {
          return size() > HEADS_KEPT;
        }
      };

  private final Map<String, @Nullable Interaction> changedInteractions = new HashMap<>();
  private final Map<String, @Nullable KeptEntry> changedEntries = new HashMap<>();
  private final List<Runnable> countChanges = new ArrayList<>();
  private String id = "";
  private @Nullable CollaborationHead changedHead;

  KeyedCollaborationState(
      KeyValueStore<String, CollaborationHead> heads,
      KeyValueStore<String, Interaction> interactions,
      KeyValueStore<String, Integer> evidence,
      KeyValueStore<String, Integer> people,
      KeyValueStore<String, KeptEntry> entries) {
    this.heads = heads;
    this.interactions = interactions;
    this.evidence = evidence;
    this.people = people;
    this.entries = entries;
  }

  /** Turns to a collaboration; what was changed and not written is forgotten. */
  KeyedCollaborationState of(String collaboration) {
    id = collaboration;
    changedHead = null;
    changedInteractions.clear();
    changedEntries.clear();
    countChanges.clear();
    return this;
  }

  /** Writes what was changed. */
  void write() {
    if (changedHead != null) {
      heads.put(id, changedHead);
      recentHeads.put(id, changedHead);
    }
    changedInteractions.forEach((each, interaction) -> interactions.put(key(each), interaction));
    changedEntries.forEach((each, entry) -> entries.put(key(each), entry));
    countChanges.forEach(Runnable::run);
    of(id);
  }

  @Override
  public @Nullable CollaborationHead head() {
    if (changedHead != null) {
      return changedHead;
    }
    CollaborationHead recent = recentHeads.get(id);
    if (recent == null) {
      recent = heads.get(id);
      if (recent != null) {
        recentHeads.put(id, recent);
      }
    }
    return recent;
  }

  @Override
  public void head(CollaborationHead head) {
    changedHead = head;
  }

  @Override
  public @Nullable Interaction interaction(String interaction) {
    return changedInteractions.containsKey(interaction)
        ? changedInteractions.get(interaction)
        : interactions.get(key(interaction));
  }

  @Override
  public void putInteraction(String interaction, Interaction value) {
    changedInteractions.put(interaction, value);
  }

  @Override
  public void removeInteraction(String interaction) {
    changedInteractions.put(interaction, null);
  }

  @Override
  public void addEvidence(String actor, PartialDate date, int step, int change) {
    String key = key(actor + SEPARATOR + date + SEPARATOR + step);
    countChanges.add(() -> count(evidence, key, change));
  }

  private static void count(KeyValueStore<String, Integer> counts, String key, int change) {
    Integer before = counts.get(key);
    int after = (before == null ? 0 : before) + change;
    counts.put(key, after > 0 ? Integer.valueOf(after) : null);
  }

  @Override
  public Map<String, NavigableMap<PartialDate, Integer>> evidence() {
    Map<String, NavigableMap<PartialDate, Integer>> highest = new HashMap<>();
    each(
        evidence,
        (parts, count) ->
            highest
                .computeIfAbsent(parts[1], actor -> new TreeMap<>(BY_TEXT))
                .merge(PartialDate.parse(parts[2]), Integer.parseInt(parts[3]), Math::max));
    return highest;
  }

  @Override
  public void addSent(String actor, PartialDate date, boolean several, int change) {
    String key = key(actor + SEPARATOR + date + SEPARATOR + (several ? MORE : ONE));
    countChanges.add(() -> count(people, key, change));
  }

  @Override
  public Map<String, Map<PartialDate, Sent>> sent() {
    Map<String, Map<PartialDate, Sent>> sent = new HashMap<>();
    each(
        people,
        (parts, count) ->
            sent.computeIfAbsent(parts[1], actor -> new HashMap<>())
                .merge(
                    PartialDate.parse(parts[2]),
                    parts[3].equals(MORE) ? new Sent(0, count) : new Sent(count, 0),
                    Sent::plus));
    return sent;
  }

  @Override
  public @Nullable KeptEntry entry(String entry) {
    return changedEntries.containsKey(entry) ? changedEntries.get(entry) : entries.get(key(entry));
  }

  @Override
  public void putEntry(String entry, KeptEntry value) {
    changedEntries.put(entry, value);
  }

  @Override
  public void removeEntry(String entry) {
    changedEntries.put(entry, null);
  }

  @Override
  public Map<String, KeptEntry> entries() {
    Map<String, KeptEntry> all = new HashMap<>();
    each(entries, (parts, entry) -> all.put(parts[1], entry));
    return all;
  }

  /** Goes through what a store has of this collaboration, with the parts of each key. */
  private <V> void each(KeyValueStore<String, V> store, BiConsumer<String[], V> what) {
    try (KeyValueIterator<String, V> all = store.prefixScan(key(""), new StringSerializer())) {
      while (all.hasNext()) {
        KeyValue<String, V> each = all.next();
        what.accept(each.key.split(SEPARATOR, -1), each.value);
      }
    }
  }

  private String key(String rest) {
    return id + SEPARATOR + rest;
  }
}
