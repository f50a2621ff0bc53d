package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A step that an actor has established.
 *
 * @param day on which it has it
 * @param collaboration in which it has it
 */
public record StepReached(
    int step, LocalDate day, String collaboration, @JsonUnwrapped Trace trace) {
  /** The one that counts comes first (section 4). */
  static final Comparator<StepReached> HIGHEST =
      Comparator.comparing(StepReached::step)
          .reversed()
          .thenComparing(StepReached::day)
          .thenComparing(StepReached::collaboration);
}
