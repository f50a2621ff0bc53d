package se.samverkanstrappan.command.publishing;

/**
 * A record that Kafka acknowledged.
 *
 * @param offset in its partition
 * @param position in the book: every event up to it had been sent when this record was; events
 *     after a gap share one
 * @param eventId of the event it holds: what tells it from any other
 */
record Acknowledged(long offset, long position, String eventId) {}
