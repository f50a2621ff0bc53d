package se.samverkanstrappan.command.assignment.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;

/**
 * How much text an assignment holds, as it is written in JSON.
 *
 * <p>An assignment is one event, and what Kafka takes in one record ends at 1 MB: a larger one
 * would stand in the book and never be published. Beside its texts it needs 130 KB at most.
 */
public final class TextSize {
  private static final int MOST = 800_000;

  private TextSize() {}

  /** Tells where there is more than fits. */
  public static void check(Violations violations, AssignmentProfile profile) {
    int size = of(profile.title()) + of(profile.reference());
    for (Task task : profile.tasks()) {
      size += of(task.text());
    }
    for (Report report : profile.reports()) {
      size += of(report.link());
    }
    if (profile.source() != null) {
      size += of(profile.source().label()) + of(profile.source().url());
    }
    violations.addIf(
        size > MOST, "", "its texts are " + size + " bytes, at most " + MOST + " are allowed");
  }

  private static int of(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    long escaped = text.chars().filter(c -> c == '"' || c == '\\' || c < ' ').count();
    return text.getBytes(UTF_8).length + (int) escaped;
  }
}
