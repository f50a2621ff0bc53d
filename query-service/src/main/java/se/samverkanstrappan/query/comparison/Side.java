package se.samverkanstrappan.query.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;

/**
 * One way to see a collaboration, and what is seen.
 *
 * @param rule the id of the rule it is placed by
 * @param knownAt the instant up to which the book counts, null for all of it
 * @param version the version it had then
 * @param segments where it stood and will stand, by what is dated up to the day
 */
public record Side(
    LocalDate asOf,
    String rule,
    @Nullable Instant knownAt,
    long version,
    Placement placement,
    List<Segment> segments) {

  /** What is asked of one side. */
  public record Asked(LocalDate asOf, PlacementRule rule, @Nullable Instant knownAt) {}

  static Side of(KnownCollaboration known, Asked asked) {
    return new Side(
        asked.asOf(),
        asked.rule().id(),
        asked.knownAt(),
        known.head().version(),
        known.placement(asked.asOf(), asked.rule()),
        known.timeline(asked.asOf(), asked.rule()).segments());
  }
}
