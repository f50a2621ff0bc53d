package se.samverkanstrappan.events.assignment;

import static java.util.Objects.requireNonNull;

/**
 * One thing that the assignment asks for.
 *
 * @param optional whether it may be left undone
 */
public record Task(String id, String text, boolean optional) {
  public Task {
    requireNonNull(id, "id");
    requireNonNull(text, "text");
  }
}
