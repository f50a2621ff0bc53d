package se.samverkanstrappan.query.placement;

import java.time.LocalDate;

/**
 * The last established step above openness, the shadow a dormant collaboration casts on the ladder.
 *
 * @param until the first day on which it was no longer established
 */
public record LastStep(int step, LocalDate until) {}
