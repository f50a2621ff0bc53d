/**
 * What one may be told of without asking: what changed lately, and what is coming. Plain functions
 * of what is known; no framework, no clock. Feeds and calendars are written by a package of their
 * own.
 *
 * <h2>1. What changed</h2>
 *
 * A change is on the day from which something is another than on the day before: the status (then
 * the collaboration opened, paused, resumed, closed or reopened), the established step, or whether
 * there is a signal. A step that is lost by closing did not fall, and one that is there after
 * reopening did not rise. So a change is known by its collaboration, its kind, its day and, for a
 * signal, its code and subject; how far a step rose or fell is not part of that, and may be told
 * anew when something is dated back.
 *
 * <h2>2. What is coming</h2>
 *
 * As of a day, on that day or after it: every fall of the established step that comes if nothing
 * more is logged, and of the emerging one where that is above the established step and falls by
 * itself; the planned end; each day that something is to be reached by, whether or not it is; and
 * each report that is due and not submitted, of the last 90 days too, for those are late. The falls
 * of a collaboration are known by the steps they fall from: as nothing but the passing of time
 * brings them, there is one from each.
 *
 * <h2>3. Texts</h2>
 *
 * What people wrote is told in one line without control characters, without those that turn the
 * direction of writing, and without what is no character at all, so that it cannot look like, or
 * break, what is around it.
 */
@NullMarked
package se.samverkanstrappan.query.subscription;

import org.jspecify.annotations.NullMarked;
