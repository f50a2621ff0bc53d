/**
 * What somebody should look at in a collaboration, on any day: plain functions of what is known; no
 * framework, no clock.
 *
 * <h2>1. Days</h2>
 *
 * A signal is there on a day if its condition holds by what is dated up to that day. So whoever
 * asked on the day, and whoever asks about it later, sees the same, as long as nothing is dated
 * back; <em>since</em> is the first of the days on end on which it is there. None is there before
 * the opening, while closed, or of what was withdrawn. Those marked t are not there while paused
 * either, and begin anew after a pause, as all do after a closing.
 *
 * <h2>2. Conditions</h2>
 *
 * <ul>
 *   <li>SLIPPING t: the established step falls within the next 60 days if nothing more is logged.
 *   <li>SLIPPED t: it fell within the last 90 days, other than by closing.
 *   <li>DORMANT t: as the placement says.
 *   <li>SILENT t: it is longer since the last interaction than three times the median gap between
 *       the distinct dates of interactions, of which there are at least four; an even median is the
 *       mean of the two in the middle; and it is not dormant.
 *   <li>EXPECTATION_GAP: the perceived steps are two or more apart.
 *   <li>PERCEIVED_LOWER: a participant perceives a step two or more below the established one.
 *   <li>MANDATE_UNCLEAR: a participant for more than 90 days has no mandate, or an unclear one.
 *   <li>BEYOND_MANDATE: an actor has established a step above what its mandate covers.
 *   <li>NO_PROCESS_LEADER: nobody holds that role.
 *   <li>DUAL_ROLE: an actor is supervisor, and supporter or financier.
 *   <li>UNEVEN: step 4 or more is established, and a participant for more than 180 days stands
 *       three or more steps below it.
 *   <li>THIN: an actor took part in three or more interactions within a window for which it is told
 *       how many people it sent, and never in one with more than one.
 *   <li>AMBITION_MISSED: the date of an ambition has passed, and it is not met.
 *   <li>OBSTACLE_OPEN: an obstacle was raised more than 180 days ago and is not resolved.
 *   <li>PROJECT_ENDING t: a project is to end within 180 days.
 * </ul>
 *
 * <h2>3. What that leaves open, and what is chosen</h2>
 *
 * <ul>
 *   <li>Within the next 60 days is from the day after up to and including the 60th; within the last
 *       90 is from the day itself back to the 90th; within 180 of a planned end is the 180 days
 *       before it and the day itself, not afterwards. More than 90 days is from the 91st on.
 *   <li>A fall is a day with a lower step than the day before, both with a step: what is lower
 *       after a reopening did not fall. A step that was reached again still fell.
 *   <li>Signals that say a participant or an actor are one per actor; ambitions and obstacles one
 *       each; all others one per collaboration.
 *   <li>To have been a participant for some days is on end; who comes back on the day of leaving
 *       never left. Days on which the collaboration is closed count too.
 *   <li>A mandate is the actor's newest, also from before an earlier leave. An unclear mandate
 *       covers nothing, but that is MANDATE_UNCLEAR and not BEYOND_MANDATE, as is the lack of one.
 *   <li>THIN asks nothing about being a participant: it is about anyone that took part.
 *   <li>An ambition's date has passed on the day after it; a month or year is its first day. It may
 *       be met after its date, and no longer be met later.
 *   <li>Own fields of the collaboration, ambitions and the kinds of actors are not dated: on every
 *       day they are what they are now.
 *   <li>A median counts whole days between dates as they count; dates given as one year are one.
 * </ul>
 *
 * <h2>4. What shows it, and what would clear it</h2>
 *
 * The entries told as evidence are those the condition is read from, no more than needed to check
 * it: for SLIPPING the interactions that run out on the day of the fall, for what an actor has
 * established the newest dates that establish it, for THIN the newest three. What would clear it is
 * the least that has to happen; that the collaboration closes clears all.
 */
@NullMarked
package se.samverkanstrappan.query.signals;

import org.jspecify.annotations.NullMarked;
