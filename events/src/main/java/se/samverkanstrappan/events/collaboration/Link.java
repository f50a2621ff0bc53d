package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * That a collaboration serves a task of a government assignment.
 *
 * @param task the id of one of the assignment's tasks
 * @param until the first day on which it no longer does; null while it does
 */
public record Link(String assignment, String task, PartialDate from, @Nullable PartialDate until)
    implements Entry {
  public Link {
    requireNonNull(assignment, "assignment");
    requireNonNull(task, "task");
    requireNonNull(from, "from");
  }
}
