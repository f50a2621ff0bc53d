package se.samverkanstrappan.query.deadletters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The open letters of all aggregates. They stay when nothing else is known of a letter any more, so
 * that a flood of others takes no mark away.
 */
final class Marks {
  private static final int MOST = 50_000;

  private final int most;
  private final Map<String, Map<String, Mark>> byAggregate = new HashMap<>();
  private int size;

  Marks() {
    this(MOST);
  }

  Marks(int most) {
    this.most = most;
  }

  /** Puts down a letter, or that it is at another place now. */
  void put(Letter letter) {
    String aggregate = letter.aggregate();
    if (aggregate == null) {
      return;
    }
    Map<String, Mark> marks = byAggregate.get(aggregate);
    boolean known = marks != null && marks.containsKey(letter.name());
    if (!known && size >= most) {
      return;
    }
    byAggregate
        .computeIfAbsent(aggregate, same -> new HashMap<>())
        .put(letter.name(), Mark.of(letter));
    size += known ? 0 : 1;
  }

  boolean has(Letter letter) {
    String aggregate = letter.aggregate();
    Map<String, Mark> marks = aggregate == null ? null : byAggregate.get(aggregate);
    return marks != null && marks.containsKey(letter.name());
  }

  /** Those of an aggregate. */
  List<Mark> of(String aggregate) {
    return List.copyOf(byAggregate.getOrDefault(aggregate, Map.of()).values());
  }

  Stream<Mark> all() {
    return byAggregate.values().stream().flatMap(marks -> marks.values().stream());
  }

  List<String> aggregates() {
    return List.copyOf(byAggregate.keySet());
  }

  /** Takes away those of an aggregate, and tells which those were. */
  List<Mark> take(String aggregate, Predicate<Mark> which) {
    Map<String, Mark> marks = byAggregate.get(aggregate);
    if (marks == null) {
      return List.of();
    }
    List<Mark> taken = new ArrayList<>();
    for (Mark each : List.copyOf(marks.values())) {
      if (which.test(each)) {
        marks.remove(each.name());
        taken.add(each);
      }
    }
    size -= taken.size();
    if (marks.isEmpty()) {
      byAggregate.remove(aggregate);
    }
    return taken;
  }

  void clear() {
    byAggregate.clear();
    size = 0;
  }
}
