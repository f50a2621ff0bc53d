package se.samverkanstrappan.query.followup.fixing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.Versions;
import se.samverkanstrappan.query.writing.BookHeads;

/**
 * Waits until all that stands in the book can be read: events come by several roads, and any
 * collaboration may just have been linked to any assignment.
 */
@Component
final class WholeBook {
  private final BookHeads heads;
  private final ReadModel readModel;
  private final Versions versions;

  WholeBook(BookHeads heads, ReadModel readModel, Versions versions) {
    this.heads = heads;
    this.readModel = readModel;
    this.versions = versions;
  }

  /**
   * Waits for two seconds at most.
   *
   * @throws Refusal where something of it still cannot be read then, or nobody tells what there is
   */
  void await() {
    Map<String, Long> book = heads.now();
    if (versions.await(() -> missing(book).isEmpty() ? 1 : 0, 1L).isEmpty()) {
      List<String> missing = missing(book);
      if (!missing.isEmpty()) {
        throw Refusal.behind(missing);
      }
    }
  }

  /** What the book has more of than can be read. */
  private List<String> missing(Map<String, Long> book) {
    Map<String, Long> here = here();
    return book.entrySet().stream()
        .filter(each -> here.getOrDefault(each.getKey(), 0L) < each.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, Long> here() {
    Map<String, Long> here = new HashMap<>();
    readModel
        .collaborations()
        .forEach(each -> here.put(stream(AggregateKind.COLLABORATION, each.id()), each.version()));
    readModel
        .actors()
        .forEach(each -> here.put(stream(AggregateKind.ACTOR, each.id()), each.version()));
    readModel
        .assignments()
        .forEach(each -> here.put(stream(AggregateKind.ASSIGNMENT, each.id()), each.version()));
    return here;
  }

  private static String stream(AggregateKind kind, String id) {
    return kind.word() + "/" + id;
  }
}
