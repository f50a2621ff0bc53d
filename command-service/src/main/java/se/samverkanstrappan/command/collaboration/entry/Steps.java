package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.vocabulary.LadderStep;

/** Steps of the ladder as numbers. */
final class Steps {
  private static final int HIGHEST = LadderStep.values().length;

  private Steps() {}

  static void check(Violations violations, String pointer, @Nullable Integer step) {
    violations.addIf(
        step != null && (step < 1 || step > HIGHEST), pointer, "must be 1 to " + HIGHEST);
  }
}
