package se.samverkanstrappan.command.assignment.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.assignment.Task;

/** One thing that an assignment asks for, as it was sent. */
public record TaskDraft(@Nullable String id, @Nullable String text, @Nullable Boolean optional) {
  private static final int TEXT = 1000;

  void check(Violations violations, String pointer) {
    violations.required(pointer + "/id", id);
    violations.id(pointer + "/id", id);
    violations.requiredText(pointer + "/text", text, TEXT);
  }

  Task accepted() {
    return new Task(
        Objects.requireNonNull(id), Objects.requireNonNull(text), optional != null && optional);
  }
}
