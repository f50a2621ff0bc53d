/**
 * Takes texts out of the book for good, the only rewrite there is (GDPR, article 17).
 *
 * <p>In one transaction the named texts are overwritten in the stored rows, the snapshots of the
 * aggregate are deleted, the act is put on record without the texts, and a new epoch of the
 * published log is asked for. From there on nothing has to be remembered: publishing raises the
 * epoch where one is asked for, and whoever serves reads takes the old one away when it has taken
 * over the new. Wherever this is cut off, it goes on from what stands in the database.
 *
 * <p>A fixed follow-up is the same for ever, but not against the law: its texts are named and
 * overwritten as those of any other event ({@link
 * se.samverkanstrappan.command.redaction.FollowUpTexts}), and the event then says so.
 */
@NullMarked
package se.samverkanstrappan.command.redaction;

import org.jspecify.annotations.NullMarked;
