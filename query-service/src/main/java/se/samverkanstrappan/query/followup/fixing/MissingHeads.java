package se.samverkanstrappan.query.followup.fixing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.query.store.ReadModel;

/** What the book has more of than could be read so far; what has come is not looked for again. */
final class MissingHeads {
  private final Map<AggregateKind, Map<String, Long>> missing = new EnumMap<>(AggregateKind.class);

  /**
   * Begins with all of the book.
   *
   * @param book the version of each aggregate by its stream
   */
  MissingHeads(Map<String, Long> book) {
    book.forEach(
        (stream, version) -> {
          String[] kindAndId = stream.split("/", 2);
          of(AggregateKind.ofType(kindAndId[0] + ".")).put(kindAndId[1], version);
        });
  }

  static String stream(AggregateKind kind, String id) {
    return kind.word() + "/" + id;
  }

  /** Whether all of it can be read now. */
  boolean areIn(ReadModel readModel) {
    if (!of(AggregateKind.COLLABORATION).isEmpty()) {
      readModel
          .collaborations()
          .forEach(each -> has(AggregateKind.COLLABORATION, each.id(), each.version()));
    }
    if (!of(AggregateKind.ACTOR).isEmpty()) {
      readModel.actors().forEach(each -> has(AggregateKind.ACTOR, each.id(), each.version()));
    }
    if (!of(AggregateKind.ASSIGNMENT).isEmpty()) {
      readModel
          .assignments()
          .forEach(each -> has(AggregateKind.ASSIGNMENT, each.id(), each.version()));
    }
    return missing.values().stream().allMatch(Map::isEmpty);
  }

  /** The streams that cannot be read as far as the book goes. */
  List<String> streams() {
    return missing.entrySet().stream()
        .flatMap(kind -> kind.getValue().keySet().stream().map(id -> stream(kind.getKey(), id)))
        .toList();
  }

  private void has(AggregateKind kind, String id, long version) {
    of(kind).computeIfPresent(id, (same, wanted) -> wanted <= version ? null : wanted);
  }

  private Map<String, Long> of(AggregateKind kind) {
    return missing.computeIfAbsent(kind, unseen -> new HashMap<>());
  }
}
