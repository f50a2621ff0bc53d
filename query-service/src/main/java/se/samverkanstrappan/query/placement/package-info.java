/**
 * Where a collaboration stands on the ladder. Plain functions of what is known; no framework, no
 * clock. This is the rule in full, and code cites its sections by number.
 *
 * <h2>1. Days</h2>
 *
 * A date may be known to the day, the month or the year. The rule works in whole days and uses the
 * first day that the date may mean, except that a month or year in which the collaboration opened
 * counts from the opening day. So two meetings dated only "2024" are on the same day. Everything
 * that ends is named by the first day on which it no longer holds. What is dated before the opening
 * is no part of the collaboration.
 *
 * <h2>2. The step of one interaction</h2>
 *
 * Each observation speaks for a step, and the highest decides; a joint decision together with joint
 * work, mutual involvement or combined strengths is co-creation, step 8, while a joint decision
 * without any of these is no more than an agreement, step 6. The part an actor took caps its own
 * step; no part given is no cap. Steps from 3 up need somebody on the other side: while fewer than
 * two participants have a cap at or above the step it falls by one, at the lowest to 2. What an
 * actor has evidence of is the lower of the interaction's step and its own cap.
 *
 * <h2>3. Where an actor stands</h2>
 *
 * Evidence counts for a window of W calendar months: from its date x until, and not including, x +
 * W, the day clipped to the length of the month. Take the distinct dates on which the actor's
 * evidence is at least s. The actor has s <em>emerging</em> on the days that some date's window
 * covers. A date is <em>confirmed</em> where it and the c − 1 dates before it follow each other at
 * less than a window each: once is a meeting, twice begins to be a way of working. The actor has s
 * <em>established</em> on the days that a confirmed date's window covers. Its step is the highest
 * such s, and at least 1 as long as it is a participant. Being away, or a closing, does not end a
 * window: what is still running on return counts.
 *
 * <p>Worked out step by step this asks for a list of dates per step. It is the same to take, for
 * each date, the highest step it is confirmed for, which is the lower of its own evidence and the
 * best among the dates whose windows cover it, and then the highest over the windows that cover a
 * day: dates of a higher step are dates of the lower ones too, so a chain of dates at s never has
 * wider gaps than a chain at s + 1.
 *
 * <h2>4. Where the collaboration stands</h2>
 *
 * Let n be the number of actors that are participants on the day. A step is established where at
 * least q = max(floor, ⌈n · share⌉) of those n have established it; the highest such step is the
 * collaboration's, and the emerging step likewise. With fewer than two participants, or where no
 * step has its quorum, it is 1. An actor that has left counts neither in n nor towards q. From the
 * closing day up to the reopening day there is no step at all; a pause changes the status only.
 *
 * <h2>5. Dormant</h2>
 *
 * An active collaboration is dormant when a whole window or more has passed since the latest of its
 * opening, its reopening and its last interaction. It then casts a shadow on the ladder: the last
 * step above 1 that it had established, and the day it ended.
 *
 * <h2>6. The timeline</h2>
 *
 * The days from the opening on fall into segments with one status, one established and one emerging
 * step; equal neighbours are one. The last has no end. Since windows that will run out are known,
 * the timeline reaches into the future, and any day can be asked without a clock. An actor's own
 * segments exist for the days on which it is a participant and the collaboration is not closed.
 *
 * <h2>7. As of a day</h2>
 *
 * To ask as of a day is to use only what is dated up to that day: a leave or a closing dated later
 * is not known, and what is said to come next is what would come if nothing more happened.
 *
 * <h2>8. Withdrawn</h2>
 *
 * A collaboration that was withdrawn is nowhere, on any day: it has no segments, and none of its
 * actors has. Being withdrawn has no date; it is known from the event on that says so.
 */
@NullMarked
package se.samverkanstrappan.query.placement;

import org.jspecify.annotations.NullMarked;
