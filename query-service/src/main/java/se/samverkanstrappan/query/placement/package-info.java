/**
 * Where a collaboration stands on the ladder: the rule, the timeline and the placement on a day.
 */
@NullMarked
package se.samverkanstrappan.query.placement;

import org.jspecify.annotations.NullMarked;
