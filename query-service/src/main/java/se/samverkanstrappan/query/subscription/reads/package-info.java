/** Writes what changed as an Atom feed, and what is coming as a calendar. */
@NullMarked
package se.samverkanstrappan.query.subscription.reads;

import org.jspecify.annotations.NullMarked;
