package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Status;

/**
 * Where a collaboration stands on a day.
 *
 * @param step the established one; null before the opening and while closed
 */
public record StepOn(
    LocalDate day, Status status, @Nullable Integer step, @JsonUnwrapped Trace trace) {}
