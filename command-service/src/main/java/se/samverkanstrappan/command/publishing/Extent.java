package se.samverkanstrappan.command.publishing;

/**
 * The offsets that a partition holds.
 *
 * @param begin the first
 * @param end one after the last
 */
record Extent(long begin, long end) {}
