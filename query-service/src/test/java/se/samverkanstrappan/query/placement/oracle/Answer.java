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
record Answer(
    Status status,
    @Nullable Integer established,
    @Nullable Integer emerging,
    boolean dormant,
    @Nullable LastStep last,
    Map<String, Standing> actors) {}
