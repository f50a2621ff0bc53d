package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A change in the life of a collaboration.
 *
 * @param date the first day on which the change holds
 */
public record LifecycleChange(LifecycleKind kind, PartialDate date, @Nullable String reason)
    implements Entry {
  public LifecycleChange {
    requireNonNull(kind, "kind");
    requireNonNull(date, "date");
  }
}
