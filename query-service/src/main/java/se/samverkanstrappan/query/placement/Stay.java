package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which an actor is a participant.
 *
 * @param to the first day on which it no longer is; null means it still is
 */
public record Stay(LocalDate from, @Nullable LocalDate to) {}
