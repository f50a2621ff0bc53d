package se.samverkanstrappan.query.live;

import java.util.List;

/**
 * What a reader of the ring gets.
 *
 * @param next the position to go on from
 * @param now where the whole ring is
 */
record Stretch(long next, List<Message> messages, Bookmark now) {}
