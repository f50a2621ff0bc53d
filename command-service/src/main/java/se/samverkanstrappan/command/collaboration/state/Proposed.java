package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** What would stand if some entries were added, changed or taken back. */
final class Proposed {
  private final Entries entries;
  private final LocalDate opening;

  /** By id; null where nothing would stand. */
  private final Map<String, @Nullable Kept> changes;

  // asked for again and again where everything is judged
  private final Map<EntryKind, Map<String, Kept>> ofKind = new EnumMap<>(EntryKind.class);
  private final Map<EntryKind, Map<String, Map<String, Kept>>> ofActor =
      new EnumMap<>(EntryKind.class);
  private final Map<String, List<Period>> presence = new HashMap<>();
  private @Nullable Lifecycle lifecycle;

  Proposed(Entries entries, LocalDate opening, Map<String, @Nullable Kept> changes) {
    this.entries = entries;
    this.opening = opening;
    this.changes = changes;
  }

  LocalDate opening() {
    return opening;
  }

  /** Everything of a kind that would stand, by id. */
  Map<String, Kept> standing(EntryKind kind) {
    return ofKind.computeIfAbsent(kind, it -> standing(kind, entries.ids(kind), null));
  }

  /** Everything of a kind about one actor that would stand, by id. */
  Map<String, Kept> standing(EntryKind kind, String actor) {
    return ofActor
        .computeIfAbsent(kind, it -> new HashMap<>())
        .computeIfAbsent(actor, it -> standing(kind, entries.ids(kind, actor), actor));
  }

  private Map<String, Kept> standing(
      EntryKind kind, Collection<String> ids, @Nullable String actor) {
    Map<String, Kept> standing = new LinkedHashMap<>();
    for (String id : ids) {
      Kept kept = entries.get(id);
      if (kept != null && !kept.retracted() && !changes.containsKey(id)) {
        standing.put(id, kept);
      }
    }
    changes.forEach(
        (id, kept) -> {
          if (kept != null
              && kept.kind() == kind
              && (actor == null || kept.who().contains(actor))) {
            standing.put(id, kept);
          }
        });
    return standing;
  }

  /** Whether the actor would be a participant on a day. */
  boolean takesPart(String actor, LocalDate day) {
    return presence.computeIfAbsent(actor, this::stays).stream().anyMatch(stay -> stay.covers(day));
  }

  private List<Period> stays(String actor) {
    return standing(EntryKind.STAY, actor).values().stream().map(this::period).toList();
  }

  /** Whether more actors than that would have a stay. */
  boolean moreParticipantsThan(int most) {
    int stays = entries.stayed().size() + changes.size();
    return stays > most && participants() > most;
  }

  private int participants() {
    Set<String> actors = new TreeSet<>(entries.stayed());
    changes.values().stream()
        .filter(kept -> kept != null && kept.kind() == EntryKind.STAY)
        .forEach(kept -> actors.addAll(kept.who()));
    actors.removeIf(actor -> stays(actor).isEmpty());
    return actors.size();
  }

  Lifecycle lifecycle() {
    if (lifecycle == null) {
      List<Lifecycle.Turn> turns = new ArrayList<>();
      for (Kept kept : standing(EntryKind.LIFECYCLE).values()) {
        turns.add(
            new Lifecycle.Turn(
                LifecycleKind.valueOf(kept.about()), kept.on().countedFrom(opening)));
      }
      lifecycle = new Lifecycle(turns);
    }
    return lifecycle;
  }

  LocalDate day(Kept kept) {
    return kept.on().countedFrom(opening);
  }

  Period period(Kept kept) {
    return Period.of(kept.on(), kept.until(), opening);
  }
}
