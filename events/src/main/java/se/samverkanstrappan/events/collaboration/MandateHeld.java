package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What a participant's representatives may do from a date on, until another mandate of the actor.
 */
public record MandateHeld(String actor, Mandate mandate, PartialDate from, @Nullable String note)
    implements Entry {
  public MandateHeld {
    requireNonNull(actor, "actor");
    requireNonNull(mandate, "mandate");
    requireNonNull(from, "from");
  }
}
