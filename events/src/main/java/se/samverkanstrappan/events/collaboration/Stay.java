package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A time during which an actor is a participant.
 *
 * @param leftOn the first day on which it no longer is one; null while the stay goes on
 */
public record Stay(String actor, PartialDate joinedOn, @Nullable PartialDate leftOn)
    implements Entry {
  public Stay {
    requireNonNull(actor, "actor");
    requireNonNull(joinedOn, "joinedOn");
  }

  /** The same stay, ended. */
  public Stay until(PartialDate day) {
    return new Stay(actor, joinedOn, day);
  }
}
