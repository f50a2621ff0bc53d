package se.samverkanstrappan.query.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * What a follow-up is asked for (section 1).
 *
 * @param knownAt the instant up to which the book counts, inclusive; null for all of it
 */
public record Asked(LocalDate asOf, @Nullable Instant knownAt, PlacementRule rule) {}
