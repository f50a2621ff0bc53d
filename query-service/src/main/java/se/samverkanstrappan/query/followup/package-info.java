/**
 * How far a government assignment has come, so that it can be traced and worked out again: plain
 * functions of what is known; no framework, no clock. Requests are answered by a package of its
 * own.
 *
 * <h2>1. What is asked</h2>
 *
 * A follow-up is asked as of a day, as known at an instant, and by a placement rule. It uses only
 * what is dated up to the day and was recorded up to the instant: the assignment, the register, the
 * links and everything in the collaborations alike. What was withdrawn by the instant is nowhere.
 * That follow-ups were fixed is no part of what one is made of.
 *
 * <h2>2. Links</h2>
 *
 * A collaboration serves a task on the days of its links to it, from one day until, and not
 * including, another, and on none before the assignment was decided; a link to a task that the
 * assignment does not have serves nothing. It is told under a task from the day the first such link
 * begins, and stays there when the last has ended, marked as no longer linked.
 *
 * <h2>3. A collaboration under a task</h2>
 *
 * Its established step is told on the day the assignment was decided, which is its start, on the
 * day the last report was submitted, and on the day asked about, whether or not it was linked then.
 * Of two reports submitted on one day the one with the later id counts. Interactions are counted
 * from the day after the last report, or from the start where there is none, and only on days on
 * which the collaboration served the task; so are obstacles, from the start of the link. Those of
 * all tasks are counted by kind, open and resolved each by themselves.
 *
 * <h2>4. Reach</h2>
 *
 * An actor has been reached where it was a participant of a collaboration on a day on which that
 * was open and served any of the tasks. Its highest step is the highest it had established on such
 * a day, with the first day of it; its present step is the highest that it has on the day itself.
 * Of several collaborations with the same step the one counts where it came first, and then the
 * first by id. Registered are the actors of a kind that exist on the day and are no groups. Who was
 * reached but exists no more is told, and not counted. A group is told on a row of its own, and
 * counts for none of its members. An alias means the actor that has it: Gotland is one region, and
 * no municipality.
 *
 * <h2>5. Ambitions</h2>
 *
 * For a kind of actor an ambition is met where at least half, rounded up, of the different actors
 * of the kind that take part on the day in collaborations linked on the day have established the
 * step in any of these; where nobody of the kind takes part there is no data. Here a group is one
 * participant of its kind, as it is everywhere; how many of them are groups is told beside. An
 * ambition for no kind asks the same of all participants. It is missed where it is not met on a day
 * after its date.
 *
 * <h2>6. Signals and reports</h2>
 *
 * The signals are those of the day of the collaborations linked on the day. A report is late where
 * it was submitted, or is not submitted and asked about, after the day on which it was due; a month
 * or year is its first day.
 *
 * <h2>7. What shows it</h2>
 *
 * Every figure tells the entries behind it, as collaboration/entry or assignment/report, and the
 * addresses that open them as they were known. A step is shown by the newest interactions that
 * establish it, as many dates as the rule asks for; that of a collaboration by those of all who
 * have it; step 1 by the stays. Everything is in an order that follows from what it says, so that
 * the same book gives the same bytes.
 */
@NullMarked
package se.samverkanstrappan.query.followup;

import org.jspecify.annotations.NullMarked;
