package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A participant's own view of the collaboration on a date.
 *
 * @param perceived the step it says the collaboration stands on, 1 to 8
 * @param desired the step it wishes, 1 to 8
 */
public record Perception(
    String actor,
    PartialDate date,
    int perceived,
    @Nullable Integer desired,
    @Nullable String comment)
    implements Entry {
  public Perception {
    requireNonNull(actor, "actor");
    requireNonNull(date, "date");
  }
}
