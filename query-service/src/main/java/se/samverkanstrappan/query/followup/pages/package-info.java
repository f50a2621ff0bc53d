/**
 * The pages of a follow-up: as it is now, as it was fixed, and what differs between two. All of
 * them are made from what the follow-up itself tells, so that one that was fixed shows what it said
 * then.
 */
@NullMarked
package se.samverkanstrappan.query.followup.pages;

import org.jspecify.annotations.NullMarked;
