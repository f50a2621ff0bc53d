/**
 * The whole book, or the collaborations that a filter asks for, in one file.
 *
 * <p>Only {@code events} holds what was amended, retracted or withdrawn; the other formats hold
 * what stands as of a day. A collaboration that opened later is then left out, unless those not
 * opened are asked for, and so is an assignment that was decided later, unless it is linked to.
 *
 * <p>One government assignment is asked for by the filter that finds all that serve it or once did:
 * it is then itself exported with them, also where there are none, in a bundle with everyone that
 * any of them names and with the other assignments that they serve.
 *
 * <p>Collaborations are written as they are read, one at a time, at the versions there were when
 * the export began. Then the assignments were read, and after them the actors, once for the whole
 * export, so that it never refers to an actor or assignment that was not read. What goes wrong
 * half-way breaks the connection off, so that no part of a file passes for a whole one.
 *
 * <h2>Bundle</h2>
 *
 * What import takes: {@code bundle.v1.schema.json}. Two instances with the same content give the
 * same bytes: actors, assignments and collaborations follow their ids, entries the days they count
 * from and then their ids, observations the ladder and participants the ids of their actors; and
 * nothing is told that is an instance's own. What is absent, false or, where a bundle need not have
 * it, empty is left out.
 *
 * <h2>CSV</h2>
 *
 * One interaction a row: {@code
 * collaboration,date,form,observations,participants,summary,outcome,evidence,id}, in UTF-8, with
 * commas, quoted as RFC 4180 says, lines ended by CR LF.
 *
 * <ul>
 *   <li>Observations, participants and evidence are items separated by {@code |}.
 *   <li>A participant's part follows a colon: {@code kommun-1280:SPOKE}.
 *   <li>An evidence item is a label and then, after a space, its address if it has one: the last
 *       word is the address where it begins with {@code http://} or {@code https://}. A label that
 *       has no address but ends like one cannot be told from a label with an address. White space
 *       at either end of a label is lost when it is read, and white space in an address is written
 *       as addresses write it: {@code %20} for a space.
 *   <li>In an evidence item {@code \|} is no separator but a plain bar, and {@code \\} a plain
 *       backslash.
 *   <li>Where a cell begins, after any apostrophes and quotation marks, with {@code =}, {@code +},
 *       {@code -}, {@code @}, a tab or a carriage return, there is one more apostrophe, so that no
 *       spreadsheet takes it for a formula. So there is after each semicolon and each end of a line
 *       in a cell, where some spreadsheets begin another one. Reading takes exactly one apostrophe
 *       away at each.
 * </ul>
 *
 * How many persons an actor sent, and whether a date is a guess, have no column. A row of an
 * interaction that tells either is therefore not the same interaction: sent back into the instance
 * it came from, where its id stands, it is refused as different. A bundle tells all of it.
 *
 * <h2>XLSX</h2>
 *
 * A sheet for each kind of thing, headed in the language asked for. Whole dates are dates, months
 * and years are texts; a kind with more rows than a sheet can have goes on in a further one.
 * Sources stand on a line each, and a text longer than the 32 767 characters that a cell takes is
 * cut and ends with an ellipsis.
 *
 * <h2>PDF</h2>
 *
 * A list for printing, headed in the language asked for: the collaborations by id, and the ladder
 * that they stand on; of at most 2 000, since all of it is in memory while it is written.
 *
 * <h2>Events</h2>
 *
 * CloudEvents as JSON lines: the register, the assignments, then each collaboration from its
 * opening on. With a filter only the collaborations that it asks for, and the assignment if it asks
 * for one, with the follow-ups of it that were fixed, which no bundle holds.
 */
@NullMarked
package se.samverkanstrappan.query.export;

import org.jspecify.annotations.NullMarked;
