package se.samverkanstrappan.command.publishing;

/**
 * A record that Kafka acknowledged.
 *
 * @param offset in its partition
 * @param position in the book: every event up to it had been sent when this record was
 */
record Acknowledged(long offset, long position) {}
