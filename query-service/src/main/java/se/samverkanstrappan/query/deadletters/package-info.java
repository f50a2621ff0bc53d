/**
 * Records of the event topics that could not be folded: what they are, which collaborations wait
 * because of them, and what an administrator can do about them. They are kept in memory, as the
 * dead-letter topic has them, so that nothing has to be there but Kafka when it starts.
 */
@NullMarked
package se.samverkanstrappan.query.deadletters;

import org.jspecify.annotations.NullMarked;
