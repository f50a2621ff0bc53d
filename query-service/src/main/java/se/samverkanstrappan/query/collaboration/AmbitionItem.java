package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.query.perception.AmbitionStanding;

/**
 * An ambition as a bundle writes it, and how it compares with what is established.
 *
 * @param gap the step aimed at less the established one; null where there is no data
 */
record AmbitionItem(
    String id,
    @JsonUnwrapped Ambition ambition,
    AmbitionStanding.Outcome standing,
    @Nullable Integer gap) {

  static AmbitionItem of(AmbitionStanding it) {
    return new AmbitionItem(it.ambition().id(), it.ambition().entry(), it.outcome(), it.gap());
  }
}
