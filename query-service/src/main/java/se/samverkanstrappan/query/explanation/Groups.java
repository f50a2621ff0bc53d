package se.samverkanstrappan.query.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Actors of which the same is to be said, in the order they came in; few are told, many counted.
 */
final class Groups<T> {
  private static final int MOST = 3;

  private final Map<T, List<String>> groups = new LinkedHashMap<>();

  void add(T what, String actor) {
    groups.computeIfAbsent(what, it -> new ArrayList<>()).add(actor);
  }

  /** A sentence of each of the first groups. */
  List<String> tell(BiFunction<T, List<String>, String> sentence) {
    return groups.entrySet().stream()
        .limit(MOST)
        .map(each -> sentence.apply(each.getKey(), each.getValue()))
        .toList();
  }

  /** How many actors are in the groups that were not told. */
  int others() {
    return groups.values().stream().skip(MOST).mapToInt(List::size).sum();
  }
}
