package se.samverkanstrappan.query.placement.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.LastStep;
import se.samverkanstrappan.query.placement.Status;

/**
 * All that is to be said about a collaboration on one day.
 *
 * @param established null before the opening and while closed
 * @param emerging null before the opening and while closed
 * @param actors where each participant stands; none while closed
 */
public record Answer(
    Status status,
    @Nullable Integer established,
    @Nullable Integer emerging,
    boolean dormant,
    @Nullable LastStep last,
    Map<String, Standing> actors) {

  /** The answer on a day without a placement. */
  static Answer without(Status status) {
    return new Answer(status, null, null, false, null, Map.of());
  }

  Answer with(@Nullable LastStep shadow) {
    return new Answer(status, established, emerging, dormant, shadow, actors);
  }
}
