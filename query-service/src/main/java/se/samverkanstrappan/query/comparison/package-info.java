/**
 * One collaboration seen in two ways: under two rules, as of two days, or as the book had it at two
 * instants.
 *
 * <p>Each side is what a read of the collaboration says under its own day, rule and instant; a
 * parameter that is not given is today, the current rule or all of the book, on either side. The
 * comparison tells
 *
 * <ul>
 *   <li>the stretches of days on which the two timelines differ, as long as they are, with where
 *       each side then stands; a side stands nowhere before the opening and where it was withdrawn;
 *   <li>the actors that stand differently, each side on its own day;
 *   <li>the entries that differ between the two instants, by their ids, as far as they are dated up
 *       to the later of the two days. What happened to an entry is told from the earlier instant to
 *       the later, whichever side that is, and only what came of it: one that was amended and
 *       amended back is not there, nor one that was logged and retracted in between.
 * </ul>
 */
@NullMarked
package se.samverkanstrappan.query.comparison;

import org.jspecify.annotations.NullMarked;
