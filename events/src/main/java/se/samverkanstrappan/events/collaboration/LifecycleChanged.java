package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A collaboration was paused, resumed, closed or reopened.
 *
 * @param id the id of the entry
 * @param date the first day on which the change holds
 */
public record LifecycleChanged(
    String id, LifecycleKind kind, PartialDate date, @Nullable String reason)
    implements EntryStated {
  public LifecycleChanged {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(date, "date");
  }

  @Override
  public LifecycleChange stated() {
    return new LifecycleChange(kind, date, reason);
  }
}
