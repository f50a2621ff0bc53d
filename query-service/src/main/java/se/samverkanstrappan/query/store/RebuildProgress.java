package se.samverkanstrappan.query.store;

/**
 * How much of the log a generation has read that is made.
 *
 * @param read how many events
 * @param total how many there are
 */
public record RebuildProgress(long read, long total) {}
