package se.samverkanstrappan.command.aggregate;

import java.time.Instant;

/**
 * What a command came to.
 *
 * @param id of the entry that was written, or of the aggregate
 * @param version of the aggregate after the command
 * @param recordedAt of the last event of the aggregate
 */
public record Receipt(String id, long version, Instant recordedAt) {}
