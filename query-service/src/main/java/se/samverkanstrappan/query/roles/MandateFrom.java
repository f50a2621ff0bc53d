package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.AsGiven;

/**
 * What an actor's representatives may do, until the next one is given; of two on one day, the one
 * that comes later (section 2).
 *
 * @param fromGiven how the first day was given; null: to the day
 */
public record MandateFrom(Mandate mandate, LocalDate from, @Nullable PartialDate fromGiven) {
  public MandateFrom {
    fromGiven = AsGiven.kept(fromGiven, from);
  }

  /** From a date that is known to the day. */
  public MandateFrom(Mandate mandate, LocalDate from) {
    this(mandate, from, null);
  }

  /** The beginning as it was given. */
  public PartialDate begun() {
    return AsGiven.of(fromGiven, from);
  }
}
