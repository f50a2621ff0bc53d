package se.samverkanstrappan.command.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is given again.
 *
 * @param status 2xx: what was refused is not kept
 * @param body JSON
 */
public record KeptAnswer(
    int status, @Nullable String location, @Nullable String etag, String body) {}
