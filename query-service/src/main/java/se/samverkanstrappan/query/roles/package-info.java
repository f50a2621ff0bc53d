/**
 * Who is what in which collaboration, with what mandate: plain functions of what is known; no
 * framework, no clock. Requests are answered by a package of its own.
 *
 * <h2>1. Roles on a day</h2>
 *
 * An actor holds a role in a collaboration from one day until, and not including, another, whether
 * or not it is a participant. It holds it also while the collaboration is closed, where nobody said
 * that it ended. A role that is told twice of the same actor in the same collaboration is held
 * once: a <em>holding</em> is an actor, a role and a collaboration.
 *
 * <h2>2. Mandates on a day</h2>
 *
 * An actor's mandate in a collaboration is the newest one told up to the day, also from before an
 * earlier leave; of several on one day the one told last.
 *
 * <h2>3. Matrices</h2>
 *
 * Role by kind of actor counts the holdings of a day and the different actors that have them; an
 * actor that the register does not know is of no kind. Role by step counts the same holdings by the
 * established step of the collaborations they are in; those of a collaboration that is closed are
 * on no step. So the rows of both have the same sums.
 *
 * <h2>4. Who lacks what</h2>
 *
 * A participant of the day without any role in the collaboration lacks one; a participant without a
 * mandate, or with an unclear one, lacks that. While a collaboration is closed nobody in it lacks
 * anything.
 *
 * <h2>5. An actor over time</h2>
 *
 * As of a day, every role that began up to it, also those that ended; an end after the day is not
 * known. Beside it stand the mandates that held on any of the days on which the role was held, each
 * from the day it was given, and the step that the collaboration had established on the day the
 * role began and on the day from which it was no longer held: none where it was closed that day.
 * What an actor did before another took over from it stays with it.
 */
@NullMarked
package se.samverkanstrappan.query.roles;

import org.jspecify.annotations.NullMarked;
