package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * All that the placement of a collaboration depends on, in whole days.
 *
 * @param lifecycle in order of date, at most one a day
 * @param stays per actor, in order of date, never overlapping
 * @param evidence per actor and day, the highest step the actor gave evidence of that day
 */
public record PlacementFacts(
    LocalDate openedOn,
    List<LifecycleChange> lifecycle,
    Map<String, List<Stay>> stays,
    Map<String, NavigableMap<LocalDate, Integer>> evidence) {}
