package se.samverkanstrappan.query.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import se.samverkanstrappan.events.AggregateKind;

/** Versions of aggregates, as a generation shows them. */
record Versions(Map<AggregateKind, Map<String, Long>> byKind) {
  /** Of more than these it is cheaper to read all. */
  private static final int FEW = 500;

  /** All that a generation shows. */
  static Versions shownBy(GenerationCollections generation) {
    Map<AggregateKind, Map<String, Long>> byKind = new EnumMap<>(AggregateKind.class);
    for (AggregateKind kind : AggregateKind.values()) {
      byKind.put(kind, StoredHistory.versions(generation.of(kind)));
    }
    return new Versions(byKind);
  }

  /** Those of which another generation shows less. */
  Versions notReachedBy(GenerationCollections other) {
    Map<AggregateKind, Map<String, Long>> left = new EnumMap<>(AggregateKind.class);
    byKind.forEach(
        (kind, versions) -> {
          Map<String, Long> reached = reached(other, kind, versions);
          Map<String, Long> higher = new TreeMap<>(versions);
          higher.entrySet().removeIf(it -> reached.getOrDefault(it.getKey(), 0L) >= it.getValue());
          left.put(kind, higher);
        });
    return new Versions(left);
  }

  private static Map<String, Long> reached(
      GenerationCollections other, AggregateKind kind, Map<String, Long> versions) {
    if (versions.isEmpty()) {
      return Map.of();
    }
    return versions.size() > FEW
        ? StoredHistory.versions(other.of(kind))
        : Finding.versions(other.of(kind), versions.keySet());
  }

  int count() {
    return byKind.values().stream().mapToInt(Map::size).sum();
  }
}
