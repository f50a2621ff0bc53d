package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on end on which a signal is there.
 *
 * @param subject the id of the actor or the entry it is about; null for the collaboration
 * @param to the first day on which it is not; null means it never ends
 */
public record SignalInterval(
    SignalCode code, @Nullable String subject, LocalDate from, @Nullable LocalDate to) {}
