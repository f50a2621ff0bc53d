/**
 * What the participants think of the collaboration, and what is aimed at, beside where it stands:
 * plain functions of what is known; no framework, no clock. The three are shown side by side and
 * never mixed: no perception moves a placement.
 *
 * <h2>1. Perceptions</h2>
 *
 * On a day, each participant's newest perception counts, as long as the window of the rule, from
 * its date until and not including its date and the window, covers the day. It may be older than
 * the stay. A participant without one has not answered. The <em>expectation gap</em> is the highest
 * less the lowest of the perceived steps; one answer alone makes a gap of 0, none makes no gap.
 * Beside every such figure it is told how many of the participants have answered.
 *
 * <p>Who is to be asked on a day are the participants that have not answered: those that never did,
 * and those whose newest answer is too old to count.
 *
 * <h2>2. Ambitions</h2>
 *
 * An ambition for the whole collaboration is met on a day when the established step is at least the
 * one aimed at. An ambition for a kind of actor is met when at least half of the participants of
 * that kind, rounded up, have established it; with none of that kind there is nothing to say. The
 * <em>ambition gap</em> is the step aimed at less the established one, and below 0 where more is
 * established than was aimed at; for a kind of actor, the established step is the highest that half
 * of them have. While the collaboration has no step there is nothing to say either.
 *
 * <p>What kind an actor is of is not dated: it is what the register says now, or said at the
 * instant that is asked about, and an actor that the register does not know is of no kind.
 */
@NullMarked
package se.samverkanstrappan.query.perception;

import org.jspecify.annotations.NullMarked;
