package se.samverkanstrappan.query.followup;

import java.util.Comparator;
import java.util.List;
import se.samverkanstrappan.events.assignment.Task;

/**
 * A task and the collaborations that serve or served it.
 *
 * @param optional whether it may be left undone
 * @param collaborations in order of their ids
 */
public record TaskRow(
    String id, String text, boolean optional, List<CollaborationRow> collaborations) {

  static TaskRow of(Task task, List<Linked> all, Days days) {
    return new TaskRow(
        task.id(),
        task.text(),
        task.optional(),
        all.stream()
            .filter(each -> !each.links(task.id()).isEmpty())
            .map(each -> CollaborationRow.of(each, task.id(), days))
            .sorted(Comparator.comparing(CollaborationRow::id))
            .toList());
  }
}
