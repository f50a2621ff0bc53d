package se.samverkanstrappan.command.collaboration.state;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every entry there is or was, by id; all kinds share one namespace. */
public final class Entries {
  private final ActorIndex actors = new ActorIndex();
  private final Map<String, Kept> all = new LinkedHashMap<>();

  /** The ids of a kind, and of those that are about one actor only. */
  private final Map<EntryKind, Set<String>> ofKind = new EnumMap<>(EntryKind.class);

  private final Map<EntryKind, Map<String, Set<String>>> ofActor = new EnumMap<>(EntryKind.class);

  /** The entry with an id, also one that was taken back. */
  public @Nullable Kept get(String id) {
    return all.get(id);
  }

  public boolean has(String id) {
    return all.containsKey(id);
  }

  /** How many there are or were of a kind. */
  public int count(EntryKind kind) {
    return ids(kind).size();
  }

  /** How many there are or were. */
  public int count() {
    return all.size();
  }

  /** The ids of a kind, in the order in which they were recorded. */
  public Collection<String> ids(EntryKind kind) {
    return ofKind.getOrDefault(kind, Set.of());
  }

  /** The ids of a kind that are about an actor; interactions are not found this way. */
  public Collection<String> ids(EntryKind kind, String actor) {
    return ofActor.getOrDefault(kind, Map.of()).getOrDefault(actor, Set.of());
  }

  /** The id of what an actor holds that has not ended; it overlaps no other. */
  public Optional<String> open(EntryKind kind, String actor, String about) {
    for (String id : ids(kind, actor)) {
      Kept kept = all.get(id);
      if (kept != null && !kept.retracted() && kept.until() == null && kept.about().equals(about)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  void put(String id, Kept kept) {
    Kept compact = kept.about(actors.compact(kept.who()));
    Kept before = all.put(id, compact);
    if (before != null) {
      unindex(id, before);
    }
    ofKind.computeIfAbsent(compact.kind(), unseen -> new LinkedHashSet<>()).add(id);
    if (compact.kind() != EntryKind.INTERACTION) {
      Map<String, Set<String>> byActor =
          ofActor.computeIfAbsent(compact.kind(), unseen -> new HashMap<>());
      compact
          .who()
          .forEach(
              actor -> byActor.computeIfAbsent(actor, unseen -> new LinkedHashSet<>(2)).add(id));
    }
  }

  private void unindex(String id, Kept before) {
    Map<String, Set<String>> byActor = ofActor.get(before.kind());
    if (byActor == null) {
      return;
    }
    for (String actor : before.who()) {
      Set<String> ids = byActor.get(actor);
      if (ids != null && ids.remove(id) && ids.isEmpty()) {
        byActor.remove(actor);
      }
    }
  }

  ActorIndex actors() {
    return actors;
  }

  /** Every actor that has, or had, a stay. */
  Set<String> stayed() {
    return ofActor.getOrDefault(EntryKind.STAY, Map.of()).keySet();
  }
}
