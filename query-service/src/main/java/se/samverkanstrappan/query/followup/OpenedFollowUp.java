package se.samverkanstrappan.query.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that was fixed, as it is opened later.
 *
 * @param fixedAs the SHA-256 of what was fixed, where texts were taken out of it since; null where
 *     it is as it was fixed
 */
public record OpenedFollowUp(
    String id,
    String assignment,
    Instant fixedAt,
    @Nullable String fixedAs,
    WrittenFollowUp written) {}
