package se.samverkanstrappan.command.redaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act on record.
 *
 * @param stream whose texts were overwritten
 * @param requestedBy the pseudonym of who asked for it; null where it was done before there were
 *     accounts
 * @param epoch the first published log without the texts
 */
record Redaction(
    String id,
    String stream,
    List<Place> places,
    String reason,
    @Nullable String requestedBy,
    Instant recordedAt,
    int epoch) {}
