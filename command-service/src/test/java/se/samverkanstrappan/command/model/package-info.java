/**
 * The rules of the write side a second time, slow and obvious, written from the specification and
 * not from the code; and random commands on which both must answer alike.
 *
 * <p>The model does what is asked on a copy of the book, looks over the whole copy from scratch and
 * says at which fields of the request it is wrong. Compared exactly: what is written, event for
 * event; that nothing is; the kind of a refusal; every pointer to a field that is wrong by itself;
 * the pointers of broken rules of the book where the specification names the field. Where it does
 * not (which end of two overlapping roles is at fault) one of the fields concerned must be named,
 * and none that has nothing to do with it. A rule that needs a field that is wrong by itself may be
 * told or not.
 *
 * <p>Not reached here, but by tests of their own: 500 participants, 10 000 entries, ids made by the
 * server, and what is refused before it is a command (unreadable bodies, unknown fields).
 */
@NullMarked
package se.samverkanstrappan.command.model;

import org.jspecify.annotations.NullMarked;
