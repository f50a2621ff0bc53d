package se.samverkanstrappan.query.followup.fixing;

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
   * @param assignment what is to be told of
   * @throws Refusal where there is no such assignment, something of the book still cannot be read
   *     then, or nobody tells what there is
   */
  void await(String assignment) {
    Map<String, Long> book = heads.now();
    if (!book.containsKey(MissingHeads.stream(AggregateKind.ASSIGNMENT, assignment))
        && readModel.assignmentVersion(assignment) == 0) {
      throw Refusal.notFound("assignment", assignment);
    }
    MissingHeads missing = new MissingHeads(book);
    if (versions.await(() -> missing.areIn(readModel) ? 1 : 0, 1L).isEmpty()) {
      throw Refusal.behind(missing.streams());
    }
  }
}
