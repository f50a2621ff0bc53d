/**
 * Sends what stands in the book to Kafka, in order and at least once, and notices when the two
 * differ.
 *
 * <p>A tracking processor with one segment tails the book. In one transaction with its token it
 * stores what Kafka acknowledged: the last offset of each partition, the id of the cluster and the
 * number of events sent. Everything that touches Kafka or these rows runs on the processor's
 * thread, between or inside its batches, so that there is nothing to lock.
 *
 * <p>Kafka does not write through to disk, so its log can lose its tail, and the book can be put
 * back from an older backup. Before the first batch, after each failure and at a fixed delay both
 * are compared; where they disagree the processor goes back in the book and sends again, or raises
 * the epoch and sends everything to new topics.
 */
@NullMarked
package se.samverkanstrappan.command.publishing;

import org.jspecify.annotations.NullMarked;
