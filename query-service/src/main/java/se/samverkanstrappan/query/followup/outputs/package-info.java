/**
 * A follow-up as a document to hand in, in either language: every figure with the entries it rests
 * on. It is made of the canonical JSON and of nothing else, so that one that was fixed years ago
 * says what it said, and nothing is worked out again. Words of a vocabulary that are no longer
 * known are told by their codes.
 */
@NullMarked
package se.samverkanstrappan.query.followup.outputs;

import org.jspecify.annotations.NullMarked;
