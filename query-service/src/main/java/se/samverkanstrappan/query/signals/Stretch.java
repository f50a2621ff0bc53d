package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on end.
 *
 * @param to the first day after them; null means they never end
 */
public record Stretch(LocalDate from, @Nullable LocalDate to) {}
