/**
 * Live changes: tells whoever listens what is logged and where collaborations stand, as it happens.
 *
 * <p>A {@link se.samverkanstrappan.query.live.Hub} reads the topics once for the whole process and
 * puts what is to be told into a {@link se.samverkanstrappan.query.live.Ring} of the newest
 * messages, each written as bytes once. Every stream is a {@link
 * se.samverkanstrappan.query.live.Reader} of that ring, a place in it and no more, in the thread of
 * its own request: one that takes its time delays nobody else.
 *
 * <p>How far a stream has come is a {@link se.samverkanstrappan.query.live.Bookmark}: the next
 * offset of every partition. It means the same to every instance, so a stream goes on at another
 * one without a gap and without a repeat.
 */
@NullMarked
package se.samverkanstrappan.query.live;

import org.jspecify.annotations.NullMarked;
