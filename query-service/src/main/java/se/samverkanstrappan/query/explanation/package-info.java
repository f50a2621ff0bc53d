/**
 * Why a collaboration stands where it stands on a day: plain functions of what is known, told from
 * what the placement rule itself works out; no framework, no clock.
 *
 * <h2>1. What shows a step</h2>
 *
 * An actor is on a step by the placement's own word. What is told besides are the dates that carry
 * it: the newest date on which the actor showed the step, and the dates before it that follow each
 * other at less than a window, as many as the rule asks for. Several interactions on one day are
 * one date. What an interaction shows is told per actor, since its part may cap it. The first step
 * needs no dates: to take part is enough.
 *
 * <h2>2. What holds the present step</h2>
 *
 * Per actor that has established it, every date that does: each is confirmed and its window covers
 * the day. Take the newest of them away and the actor has the step until the one before runs out;
 * take all of them away and it does not have it. Nothing dated after the day is known, so the
 * participants stay who they are, and the collaboration has the step until one too few of the
 * actors have it.
 *
 * <h2>3. What is missing for the next step</h2>
 *
 * The least that would have to happen from the day on. Where the participants are fewer than two,
 * or fewer than the floor of the rule, some have to join first. Then so many actors have to
 * establish the step as the quorum lacks, and those that lack the fewest dates stand first. An
 * actor whose newest date still counts lacks only the dates that are to follow, the next one before
 * that date runs out; any other begins from none. What happened earlier and was never logged is not
 * reckoned with: a date put in between two others may confirm more than one that is yet to come.
 */
@NullMarked
package se.samverkanstrappan.query.explanation;

import org.jspecify.annotations.NullMarked;
